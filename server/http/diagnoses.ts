import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import { z } from "zod";
import type { ServerConfig } from "../config/types.ts";
import type { CatalogueList, CatalogueProblem, Seen } from "../contract/answers/catalogue.ts";
import type { Evidence, Finding } from "../contract/answers/finding.ts";
import { isSameAccount } from "../contract/identity.ts";
import { partAddress } from "../contract/mail-address.ts";
import { CATALOGUE } from "../diagnose/catalogue/index.ts";
import { problemEntry } from "../present/problem-entry.ts";
import { serverFacts } from "../probe/server-facts.ts";
import type { PastFinding } from "../record/store/store.ts";
import { maySeeServers } from "./access/identity.ts";
import type { Dependencies } from "./dependencies.ts";
import { invalid } from "./invalid.ts";
import { reader } from "./language.ts";
import { problem } from "./problem.ts";

const PAST_DAYS = 30;
const DAY_MS = 86_400_000;
/** Looking through a month of checks is work: what was found holds for so long. */
const FRESH_MS = 300_000;

/** `?server=NAME`: the problem as that server has it, with its names in the commands. */
export const problemQuery = z.object({ server: z.string().max(253).optional() });

/** `/api/v1/diagnoses`: the catalogue in the reader's language, and for whoever may see servers which of them have or had what. */
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
      const mayKnow = maySeeServers(c.get("principal"));
      const seenIn = mayKnow ? await seenBy() : () => [];
      const diagnoses = CATALOGUE.map(
        (diagnosis): CatalogueProblem => ({
          ...problemEntry(diagnosis, c.get("reader")),
          about: null,
          now: mayKnow ? hasNow(diagnosis.id) : [],
          seen: seenIn(diagnosis.id),
        }),
      );
      return c.json<CatalogueList>({ diagnoses });
    })
    .get("/:id", zValidator("query", problemQuery, invalid), async (c) => {
      const found = CATALOGUE.find(({ id }) => id === c.req.param("id"));
      if (!found)
        return problem(c, 404, "The catalogue has no such problem. GET /api/v1/diagnoses lists all problems.");
      const mayKnow = maySeeServers(c.get("principal"));
      // Which servers there are, with which account, is nothing for visitors.
      const asked = mayKnow ? c.req.valid("query").server : undefined;
      const server = dependencies.config().servers.find(({ name }) => name === asked);
      const finding = server ? findingOf(dependencies, server, found.id) : null;
      const entry = problemEntry(found, c.get("reader"), server && { names: namesOf(server), finding });
      const about = server ? { server: server.name, present: finding !== null } : null;
      const now = mayKnow ? hasNow(found.id) : [];
      return c.json<CatalogueProblem>({ ...entry, about, now, seen: mayKnow ? (await seenBy())(found.id) : [] });
    });
}

/** What the latest check of a server found of a problem. */
function findingOf({ live }: Dependencies, server: ServerConfig, id: string): Finding | null {
  const latest = live.latest(server.name);
  if (!latest || !isSameAccount(latest.server, serverFacts(server))) return null;
  return latest.findings.find((finding) => finding.id === id) ?? null;
}

/** What a fix calls a server and its account. */
function namesOf({ host, port, security, login }: ServerConfig): Evidence {
  const { domain } = partAddress(login?.user ?? "");
  return { host, port, security, ...(login ? { user: login.user } : {}), ...(domain ? { domain } : {}) };
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
