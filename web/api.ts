import { hc } from "hono/client";
import type { CheckReport } from "../server/diagnose/check.ts";
import type { Api } from "../server/http/app.ts";
import type { Range, Series } from "../server/http/series-shapes.ts";
import type {
  AskedCheck,
  CatalogueList,
  CatalogueProblem,
  CheckList,
  Overview,
  ServerDetail,
} from "../server/http/shapes.ts";
import type { Moment } from "../server/probe/facts.ts";
import { type Answer, answer } from "./api/answer.ts";
import { isCatalogueList, isCatalogueProblem } from "./api/catalogue-guards.ts";
import { isAskedCheck, isCheck, isCheckList } from "./api/check-guards.ts";
import { isOverview, isServerDetail } from "./api/guards.ts";
import { isSeries } from "./api/series-guard.ts";
import { to } from "./browser/base.ts";
import { language } from "./languages/language.ts";

const API = to("/api/v1");

const client = hc<Api>(API, {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(localised(input), init),
});

/** All servers as they are now. */
export function fetchOverview(signal: AbortSignal): Promise<Answer<Overview>> {
  return answer(client.servers.$get({}, { init: { signal } }), isOverview);
}

/** One server with its latest check. */
export function fetchServer(name: string, signal: AbortSignal): Promise<Answer<ServerDetail>> {
  const param = { name: encodeURIComponent(name) };
  return answer(client.servers[":name"].$get({ param }, { init: { signal } }), isServerDetail);
}

/** Checks of a server before a moment, newest first. */
export function fetchChecks(
  name: string,
  { before, limit }: { before: Moment; limit: number },
  signal: AbortSignal,
): Promise<Answer<CheckList>> {
  const param = { name: encodeURIComponent(name) };
  const query = { before, limit: `${limit}` };
  return answer(client.servers[":name"].checks.$get({ param, query }, { init: { signal } }), isCheckList);
}

/** A server's past. */
export function fetchSeries(name: string, range: Range, signal: AbortSignal): Promise<Answer<Series>> {
  const param = { name: encodeURIComponent(name) };
  return answer(client.servers[":name"].series.$get({ param, query: { range } }, { init: { signal } }), isSeries);
}

/** How a check is asked for: with the slow questions (`full`), and although an earlier one still stands (`force`). */
export type Asking = { full?: boolean; force?: boolean };

/** Checks a server now, and waits for the result. */
export function checkNow(name: string, { full, force }: Asking, signal: AbortSignal): Promise<Answer<AskedCheck>> {
  const param = { name: encodeURIComponent(name) };
  const query = { ...(full ? { depth: "full" as const } : {}), ...(force ? { force: "true" as const } : {}) };
  return answer(client.servers[":name"].check.$post({ param, query }, { init: { signal } }), isAskedCheck);
}

/** One check of the past. */
export function fetchCheck(id: string, signal: AbortSignal): Promise<Answer<CheckReport>> {
  const param = { id: encodeURIComponent(id) };
  return answer(client.checks[":id"].$get({ param }, { init: { signal } }), isCheck);
}

/** Every problem that imapscope recognises. */
export function fetchCatalogue(signal: AbortSignal): Promise<Answer<CatalogueList>> {
  return answer(client.diagnoses.$get({}, { init: { signal } }), isCatalogueList);
}

/** One problem of the catalogue, as a server has it where one is named. */
export function fetchProblem(
  id: string,
  server: string | undefined,
  signal: AbortSignal,
): Promise<Answer<CatalogueProblem>> {
  const param = { id: encodeURIComponent(id) };
  const query = server === undefined ? {} : { server };
  return answer(client.diagnoses[":id"].$get({ param, query }, { init: { signal } }), isCatalogueProblem);
}

/** Where the live states come from: of all servers, or of one and the steps of its checks. */
export function eventsUrl(server?: string): string {
  return localised(`${API}/events${server === undefined ? "" : `?server=${encodeURIComponent(server)}`}`);
}

/** Findings come in the reader's language, which may be another than the browser's. */
function localised(input: RequestInfo | URL): string {
  const url = `${input instanceof Request ? input.url : input}`;
  return `${url}${url.includes("?") ? "&" : "?"}lang=${language.value}`;
}
