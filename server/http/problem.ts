import type { Context } from "hono";

/** RFC 9457 problem details. */
export type Problem = { type: "about:blank"; title: string; status: number; detail: string };

type Status = 400 | 403 | 404 | 405 | 413 | 500 | 503;

const TITLES: Readonly<Record<Status, string>> = {
  400: "Bad request",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  413: "Content too large",
  500: "Internal error",
  503: "Service unavailable",
};

/** An error answer as `application/problem+json`: `detail` says what the caller can do about it. */
export function problem<const S extends Status>(context: Context, status: S, detail: string) {
  const body: Problem = { type: "about:blank", title: TITLES[status], status, detail };
  return context.json<Problem, S>(body, status, { "Content-Type": "application/problem+json" });
}
