import type { z } from "zod";
import { CatalogueList, CatalogueProblem } from "../../contract/answers/catalogue.ts";
import { AskedCheck, CheckList, CheckReport } from "../../contract/answers/check.ts";
import { Discovered } from "../../contract/answers/discovered.ts";
import { Explanation } from "../../contract/answers/explanation.ts";
import { Series } from "../../contract/answers/series.ts";
import { Overview, ServerDetail } from "../../contract/answers/server.ts";
import { SetupList } from "../../contract/answers/setup.ts";
import { problemQuery } from "../diagnoses.ts";
import { discoverQuery } from "../discover.ts";
import { explainBody } from "../explain.ts";
import { selfCheckBody } from "../self-check.ts";
import { seriesQuery } from "../series.ts";
import { checkQuery, pageQuery } from "../servers.ts";
import { settingsQuery } from "../setup/settings.ts";

/** One operation of the API. Shapes of questions are those that the routes themselves insist on. */
export type Operation = {
  method: "get" | "post";
  /** Below `/api/v1`, with `{name}` for what stands in it. */
  path: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** The shape of a JSON answer, or the media type of another one. */
  answer: z.core.$ZodType | "text/event-stream" | "application/x-apple-aspen-config" | "application/xml";
  /** Statuses of errors besides 400, which whoever asks wrongly gets. */
  errors?: readonly (403 | 404 | 413 | 429 | 503)[];
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
    summary: "A server's past for charts, its uptime and incidents",
    query: seriesQuery,
    answer: Series,
    errors: [404],
  },
  {
    method: "post",
    path: "/servers/{name}/check",
    summary:
      "Check a server now; a result of a few seconds ago is given again, and that of a server that asked to be left alone for as long as it asked, unless `force=true` insists, once a minute",
    query: checkQuery,
    answer: AskedCheck,
    errors: [404, 503],
  },
  { method: "get", path: "/checks/{id}", summary: "One check", answer: CheckReport, errors: [404] },
  {
    method: "post",
    path: "/self-check",
    summary:
      "Check a visitor's own account once: events `settings`, `phase` as each begins and ends, `check` or `problem`",
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
      "What an error message means: diagnoses, best first; none for one that is unknown or harmless. Of a complaint in plain words also its questions and usual causes",
    body: explainBody,
    answer: Explanation,
    errors: [413],
  },
  { method: "get", path: "/diagnoses", summary: "The catalogue of problems", answer: CatalogueList },
  {
    method: "get",
    path: "/diagnoses/{id}",
    summary: "One problem of the catalogue; with `?server=NAME` as that server has it, with its names in the commands",
    query: problemQuery,
    answer: CatalogueProblem,
    errors: [404],
  },
  { method: "get", path: "/setup", summary: "What a mail program can be set up for", answer: SetupList },
  ...(["/setup/{name}", "/setup/providers/{name}"] as const).flatMap((place): Operation[] => [
    {
      method: "get",
      path: `${place}/apple.mobileconfig`,
      summary: "A profile for Apple's devices, without a password",
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
      "Live states: events `overview` first, then `server`, `removed` and `ping`; with `?server=NAME` of one server, and `checking` with its steps",
    answer: "text/event-stream",
    errors: [429, 503],
  },
];
