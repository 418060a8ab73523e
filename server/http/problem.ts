import type { Context } from "hono";
import type { Problem } from "../contract/answers/problem.ts";

type Status = 400 | 401 | 403 | 404 | 405 | 408 | 413 | 421 | 429 | 431 | 500 | 503;

const TITLES: Readonly<Record<Status, string>> = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  408: "Request timeout",
  413: "Content too large",
  421: "Misdirected request",
  429: "Too many requests",
  431: "Request header fields too large",
  500: "Internal error",
  503: "Service unavailable",
};

/** An error answer as `application/problem+json`: `detail` says what the caller can do about it. */
export function problem<const S extends Status>(context: Context, status: S, detail: string) {
  return context.json<Problem, S>(problemDetails(status, detail), status, {
    "Content-Type": "application/problem+json",
  });
}

/** The same as a value, for an answer that has begun already. */
export function problemDetails(status: Status, detail: string): Problem {
  return { type: "about:blank", title: TITLES[status], status, detail };
}
