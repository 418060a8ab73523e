import { Hono } from "hono";
import { CATALOGUE } from "../diagnose/catalogue/index.ts";
import { problemEntry } from "../diagnose/problem-entry.ts";
import type { PastFinding } from "../record/store/store.ts";
import type { Dependencies } from "./dependencies.ts";
import { reader } from "./language.ts";
import { problem } from "./problem.ts";
import type { CatalogueList, CatalogueProblem, Seen } from "./shapes.ts";

const PAST_DAYS = 30;
const DAY_MS = 86_400_000;
/** Looking through a month of checks is work: what was found holds for so long. */
const FRESH_MS = 300_000;

/** `/api/v1/diagnoses`: the catalogue in the reader's language, and which servers have or had what. */
export function diagnosisRoutes(dependencies: Dependencies) {
  const past = rememberPast(dependencies);
  const seenBy = async () => {
    const names = new Set(dependencies.config().servers.map(({ name }) => name));
    const known = (await past()).filter(({ server }) => names.has(server));
    return (id: string) => known.flatMap((one): Seen[] => (one.id === id ? [seen(one)] : []));
  };
  const hasNow = (id: string): readonly string[] =>
    dependencies
      .config()
      .servers.map(({ name }) => name)
      .filter((name) => dependencies.live.pausedUntil(name) === null)
      .filter((name) => dependencies.live.latest(name)?.findings.some((finding) => finding.id === id));
  return new Hono()
    .use(reader)
    .get("/", async (c) => {
      const seenIn = await seenBy();
      const diagnoses = CATALOGUE.map(
        (diagnosis): CatalogueProblem => ({
          ...problemEntry(diagnosis, c.get("reader")),
          now: hasNow(diagnosis.id),
          seen: seenIn(diagnosis.id),
        }),
      );
      return c.json<CatalogueList>({ diagnoses });
    })
    .get("/:id", async (c) => {
      const found = CATALOGUE.find(({ id }) => id === c.req.param("id"));
      if (!found) return problem(c, 404, "The catalogue has no such problem. GET /api/v1/diagnoses lists all of them.");
      const entry = problemEntry(found, c.get("reader"));
      return c.json<CatalogueProblem>({ ...entry, now: hasNow(found.id), seen: (await seenBy())(found.id) });
    });
}

/** The past findings, looked up once for all who ask within a few minutes. */
function rememberPast({ store }: Dependencies): () => Promise<readonly PastFinding[]> {
  let known: { at: number; found: Promise<readonly PastFinding[]> } | null = null;
  return () => {
    const now = Date.now();
    if (known && now - known.at < FRESH_MS) return known.found;
    const found = store.pastFindings(new Date(now - PAST_DAYS * DAY_MS), new Date(now));
    known = { at: now, found };
    found.catch(() => {
      known = null;
    });
    return found;
  };
}

function seen({ server, checks, lastSeen }: PastFinding): Seen {
  return { server, checks, lastSeen };
}
