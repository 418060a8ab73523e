import type { Logger } from "pino";
import type { Principal } from "./principal.ts";

/** What is written down of who did what. No secret is in it. */
export type AuditLine = {
  /** What was done or tried. */
  what: "sign-in" | "sign-out" | "session-end" | "request" | "reload" | "check";
  outcome: "done" | "refused" | "failed";
  /** Who, as they named themselves; null where they did not. */
  who: string | null;
  way: Principal["way"] | "password" | "oidc" | "signal" | "configuration";
  /** The address that it came from; null where it came from this machine itself. */
  client: string | null;
  /** Why it was refused. */
  why?: string;
  /** What it was about: the server that was checked, or the route that was asked for. */
  about?: string;
};

/** Writes a line for each, as part of the log at every level but `silent`. */
export type Audit = (line: AuditLine) => void;

const WINDOW_MS = 60_000;
/** In each minute, so many refusals of different kinds are told of one by one, and the others in one number. */
const MOST_REFUSALS = 100;

type Repeated = { line: AuditLine; times: number };

/**
 * The audit log. Nobody fills it by being refused: the same refusal is written once and then, a minute later, how many times more; and
 * so are all others beyond a hundred a minute.
 */
export function createAudit(log: Logger): Audit {
  const audit = log.child({ audit: true }, { level: log.level === "silent" ? "silent" : "info" });
  const refusals = new Map<string, Repeated>();
  let others = 0;
  const write = (line: AuditLine, times?: number) =>
    audit.info({ ...shorten(line), ...(times === undefined ? {} : { times }) }, textOf(line));
  const closeWindow = () => {
    for (const { line, times } of refusals.values()) if (times > 1) write(line, times - 1);
    if (others > 0) audit.info({ outcome: "refused", times: others }, "more was refused than is written here");
    refusals.clear();
    others = 0;
  };
  return (line) => {
    if (line.outcome !== "refused") return write(line);
    const key = JSON.stringify(line);
    const known = refusals.get(key);
    if (known) known.times += 1;
    else if (refusals.size >= MOST_REFUSALS) others += 1;
    else {
      if (refusals.size === 0) setTimeout(closeWindow, WINDOW_MS).unref();
      refusals.set(key, { line, times: 1 });
      write(line);
    }
  };
}

/** Names come from whoever asks. */
function shorten({ who, ...line }: AuditLine): AuditLine {
  return { ...line, who: who === null ? null : who.slice(0, 254) };
}

function textOf({ what, outcome }: AuditLine): string {
  return `${what} ${outcome}`;
}
