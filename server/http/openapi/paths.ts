import type { z } from "zod";
import { CatalogueList, CatalogueProblem } from "../../contract/answers/catalogue.ts";
import { AskedCheck, CheckList, CheckReport } from "../../contract/answers/check.ts";
import { Discovered } from "../../contract/answers/discovered.ts";
import { Explanation } from "../../contract/answers/explanation.ts";
import { Series } from "../../contract/answers/series.ts";
import { Overview, ServerDetail } from "../../contract/answers/server.ts";
import { SessionAnswer, SessionList } from "../../contract/answers/session.ts";
import { SetupList } from "../../contract/answers/setup.ts";
import { signInBody } from "../access/session.ts";
import { problemQuery } from "../diagnoses.ts";
import { discoverQuery } from "../discover.ts";
import { explainBody } from "../explain.ts";
import { selfCheckBody } from "../self-check.ts";
import { seriesQuery } from "../series.ts";
import { checkQuery, pageQuery } from "../servers.ts";
import { settingsQuery } from "../setup/settings.ts";

/** One operation of the API. Shapes of questions are those that the routes themselves insist on. */
export type Operation = {
  method: "get" | "post" | "delete";
  /** Below `/api/v1`, with `{name}` for what stands in it. */
  path: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** The shape of a JSON answer, or the media type of another one; null where there is nothing to say (204). */
  answer: z.core.$ZodType | null | "text/event-stream" | "application/x-apple-aspen-config" | "application/xml";
  /** Statuses of errors besides 400, which whoever asks wrongly gets, and those that the table of routes brings (401, 403). */
  errors?: readonly (401 | 403 | 404 | 413 | 429 | 503)[];
};

/** Every operation, in the order in which a reader meets them. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: "get",
    path: "/servers",
    summary: "The configured servers with their latest state",
    answer: Overview,
  },
  {
    method: "get",
    path: "/servers/{name}",
    summary: "One server with its latest check",
    answer: ServerDetail,
    errors: [404],
  },
  {
    method: "get",
    path: "/servers/{name}/checks",
    summary: "The checks of a server, newest first",
    query: pageQuery,
    answer: CheckList,
    errors: [404],
  },
  {
    method: "get",
    path: "/servers/{name}/series",
    summary: "The history of a server for charts, with uptime and incidents",
    query: seriesQuery,
    answer: Series,
    errors: [404, 503],
  },
  {
    method: "post",
    path: "/servers/{name}/check",
    summary:
      "Check a server now. If the last check is a few seconds old, or the server asked not to be checked for now, the last result is returned; where the last login was refused, the next one waits (`heldBack`); `force=true` makes a new check with a login, at most once a minute",
    query: checkQuery,
    answer: AskedCheck,
    errors: [404, 503],
  },
  { method: "get", path: "/checks/{id}", summary: "One check", answer: CheckReport, errors: [404] },
  {
    method: "post",
    path: "/self-check",
    summary:
      "Check a visitor's own account once: events `queued` with the place in the line for whoever has to wait, `settings`, `phase` at the start and end of each phase, then `check` or `problem`",
    body: selfCheckBody,
    answer: "text/event-stream",
    errors: [403, 413, 429, 503],
  },
  {
    method: "get",
    path: "/discover",
    summary: "The settings for an e-mail address",
    query: discoverQuery,
    answer: Discovered,
  },
  {
    method: "post",
    path: "/explain",
    summary:
      "What an error message means: diagnoses, most likely first; none for an unknown or harmless message. For a complaint in plain words, also questions and the usual causes",
    body: explainBody,
    answer: Explanation,
    errors: [413],
  },
  { method: "get", path: "/diagnoses", summary: "The catalogue of problems", answer: CatalogueList },
  {
    method: "get",
    path: "/diagnoses/{id}",
    summary: "One problem of the catalogue; `?server=NAME` fills that server's names into the commands",
    query: problemQuery,
    answer: CatalogueProblem,
    errors: [404],
  },
  {
    method: "get",
    path: "/setup",
    summary: "The servers and providers that a mail program can be set up for",
    answer: SetupList,
  },
  ...(["/setup/{name}", "/setup/providers/{name}"] as const).flatMap((place): Operation[] => [
    {
      method: "get",
      path: `${place}/apple.mobileconfig`,
      summary: "A configuration profile for Apple devices, without a password",
      query: settingsQuery,
      answer: "application/x-apple-aspen-config",
      errors: [404],
    },
    {
      method: "get",
      path: `${place}/config-v1.1.xml`,
      summary: "An autoconfig file for Thunderbird, without a password",
      query: settingsQuery,
      answer: "application/xml",
      errors: [404],
    },
  ]),
  {
    method: "get",
    path: "/events",
    summary:
      "Live states: first an event `overview`, then `server`, `removed` and `ping`; `?server=NAME` limits them to one server, and adds `checking` with the steps of its checks",
    answer: "text/event-stream",
    errors: [429, 503],
  },
  { method: "get", path: "/session", summary: "Who asks, and how one can sign in here", answer: SessionAnswer },
  {
    method: "post",
    path: "/session",
    summary: "Sign in with a name and a password: the answer sets the cookie of a new session",
    body: signInBody,
    answer: SessionAnswer,
    errors: [401, 404, 413, 429, 503],
  },
  {
    method: "delete",
    path: "/session",
    summary:
      "Sign out: ends the session of the cookie; with an OpenID provider, the answer (200) says where the browser ends the provider's own session",
    answer: null,
  },
  {
    method: "get",
    path: "/sessions",
    summary: "Who is signed in: one's own sessions; an operator sees those of everybody",
    answer: SessionList,
  },
  { method: "delete", path: "/sessions/{id}", summary: "End a session", answer: null, errors: [404] },
];
