import type { Command } from "../command.ts";
import type { Session } from "../session.ts";
import { authenticate } from "./authenticate.ts";
import { capability } from "./capability.ts";
import { fetch } from "./fetch.ts";
import { idle } from "./idle.ts";
import { list, lsub } from "./list.ts";
import { login } from "./login.ts";
import { getQuota, getQuotaRoot } from "./quota.ts";
import { close, examine, select } from "./select.ts";
import { enable, id, logout, namespace, noop, starttls } from "./session-commands.ts";
import { status } from "./status.ts";

/** How a command ends: its tagged text, perhaps with something to do afterwards; null when it was answered already. */
export type Completion = string | { text: string; after: () => Promise<void> } | null;

/** Carries out a command: sends the untagged responses and returns the completion. */
export type Handler = (command: Command, session: Session) => Completion | Promise<Completion>;

const ALWAYS: Readonly<Record<string, Handler>> = { CAPABILITY: capability, ID: id, LOGOUT: logout, NOOP: noop };

const BEFORE_LOGIN: Readonly<Record<string, Handler>> = {
  AUTHENTICATE: authenticate,
  LOGIN: login,
  STARTTLS: starttls,
};

const AFTER_LOGIN: Readonly<Record<string, Handler>> = {
  ENABLE: enable,
  EXAMINE: examine,
  GETQUOTA: getQuota,
  GETQUOTAROOT: getQuotaRoot,
  IDLE: idle,
  LIST: list,
  LSUB: lsub,
  NAMESPACE: namespace,
  SELECT: select,
  STATUS: status,
};

const SELECTED: Readonly<Record<string, Handler>> = { CHECK: noop, CLOSE: close, FETCH: fetch, UNSELECT: close };

/** What carries out a command in the state the session is in (RFC 9051 section 3). */
export function handlerFor({ name }: Command, { state }: Session): Handler {
  const byState = state === "not-authenticated" ? BEFORE_LOGIN : AFTER_LOGIN;
  const handler = ALWAYS[name] ?? byState[name] ?? (state === "selected" ? SELECTED[name] : undefined);
  if (handler !== undefined) return handler;
  const known = BEFORE_LOGIN[name] ?? AFTER_LOGIN[name] ?? SELECTED[name];
  return () => (known === undefined ? "BAD Unknown command" : "BAD Command not allowed in this state");
}
