import { hc } from "hono/client";
import { CatalogueList, CatalogueProblem } from "../server/contract/answers/catalogue.ts";
import { AskedCheck, CheckList, CheckReport } from "../server/contract/answers/check.ts";
import { Series } from "../server/contract/answers/series.ts";
import { Overview, ServerDetail } from "../server/contract/answers/server.ts";
import type { Moment } from "../server/contract/facts.ts";
import type { Range } from "../server/contract/ranges.ts";
import type { Api } from "../server/http/app.ts";
import { type ApiAnswer, answer } from "./api/answer.ts";
import { to } from "./browser/base.ts";
import { language } from "./languages/language.ts";

const API = to("/api/v1");

const client = hc<Api>(API, {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(localised(input), init),
});

/** All servers as they are now. */
export function fetchOverview(signal: AbortSignal): Promise<ApiAnswer<Overview>> {
  return answer(client.servers.$get({}, { init: { signal } }), Overview);
}

/** One server with its latest check. */
export function fetchServer(name: string, signal: AbortSignal): Promise<ApiAnswer<ServerDetail>> {
  const param = { name: encodeURIComponent(name) };
  return answer(client.servers[":name"].$get({ param }, { init: { signal } }), ServerDetail);
}

/** Checks of a server before a moment, newest first. */
export function fetchChecks(
  name: string,
  { before, limit }: { before: Moment; limit: number },
  signal: AbortSignal,
): Promise<ApiAnswer<CheckList>> {
  const param = { name: encodeURIComponent(name) };
  const query = { before, limit: `${limit}` };
  return answer(client.servers[":name"].checks.$get({ param, query }, { init: { signal } }), CheckList);
}

/** A server's past. */
export function fetchSeries(name: string, range: Range, signal: AbortSignal): Promise<ApiAnswer<Series>> {
  const param = { name: encodeURIComponent(name) };
  return answer(client.servers[":name"].series.$get({ param, query: { range } }, { init: { signal } }), Series);
}

/** How a check is asked for: with the slow questions (`full`), and although an earlier one still stands (`force`). */
export type Asking = { full?: boolean; force?: boolean };

/** Checks a server now, and waits for the result. */
export function checkNow(name: string, { full, force }: Asking, signal: AbortSignal): Promise<ApiAnswer<AskedCheck>> {
  const param = { name: encodeURIComponent(name) };
  const query = { ...(full ? { depth: "full" as const } : {}), ...(force ? { force: "true" as const } : {}) };
  return answer(client.servers[":name"].check.$post({ param, query }, { init: { signal } }), AskedCheck);
}

/** One check of the past. */
export function fetchCheck(id: string, signal: AbortSignal): Promise<ApiAnswer<CheckReport>> {
  const param = { id: encodeURIComponent(id) };
  return answer(client.checks[":id"].$get({ param }, { init: { signal } }), CheckReport);
}

/** Every problem that imapscope recognises. */
export function fetchCatalogue(signal: AbortSignal): Promise<ApiAnswer<CatalogueList>> {
  return answer(client.diagnoses.$get({}, { init: { signal } }), CatalogueList);
}

/** One problem of the catalogue, as a server has it where one is named. */
export function fetchProblem(
  id: string,
  server: string | undefined,
  signal: AbortSignal,
): Promise<ApiAnswer<CatalogueProblem>> {
  const param = { id: encodeURIComponent(id) };
  const query = server === undefined ? {} : { server };
  return answer(client.diagnoses[":id"].$get({ param, query }, { init: { signal } }), CatalogueProblem);
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
