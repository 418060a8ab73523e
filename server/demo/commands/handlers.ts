import type { Command } from "../command.ts";
import type { DemoSession } from "../session.ts";
import { append } from "./append.ts";
import { authenticate } from "./authenticate.ts";
import { capability, offers } from "./capability.ts";
import { copy, move } from "./copy.ts";
import { expunge } from "./expunge.ts";
import { fetch } from "./fetch.ts";
import type { Handler } from "./handler.ts";
import { idle } from "./idle.ts";
import { list, lsub } from "./list.ts";
import { login } from "./login.ts";
import { create, remove, rename, subscribe } from "./mailbox-changes.ts";
import { getQuota, getQuotaRoot } from "./quota.ts";
import { search } from "./search.ts";
import { close, examine, select } from "./select.ts";
import { enable, id, logout, namespace, noop, starttls } from "./session-commands.ts";
import { status } from "./status.ts";
import { store } from "./store.ts";

const ALWAYS: Readonly<Record<string, Handler>> = { CAPABILITY: capability, ID: id, LOGOUT: logout, NOOP: noop };

const BEFORE_LOGIN: Readonly<Record<string, Handler>> = {
  AUTHENTICATE: authenticate,
  LOGIN: login,
  STARTTLS: starttls,
};

const AFTER_LOGIN: Readonly<Record<string, Handler>> = {
  APPEND: append,
  CREATE: create,
  DELETE: remove,
  ENABLE: enable,
  EXAMINE: examine,
  GETQUOTA: getQuota,
  GETQUOTAROOT: getQuotaRoot,
  IDLE: idle,
  LIST: list,
  LSUB: lsub,
  NAMESPACE: namespace,
  RENAME: rename,
  SELECT: select,
  STATUS: status,
  SUBSCRIBE: subscribe,
  UNSUBSCRIBE: subscribe,
};

const SELECTED: Readonly<Record<string, Handler>> = {
  CHECK: noop,
  CLOSE: close,
  COPY: copy,
  EXPUNGE: expunge,
  FETCH: fetch,
  MOVE: move,
  SEARCH: search,
  STORE: store,
  "UID COPY": copy,
  "UID EXPUNGE": expunge,
  "UID FETCH": fetch,
  "UID MOVE": move,
  "UID SEARCH": search,
  "UID STORE": store,
  UNSELECT: close,
};

/** Commands that exist only where an extension is offered. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  IDLE: "IDLE",
  MOVE: "MOVE",
  "UID EXPUNGE": "UIDPLUS",
  "UID MOVE": "MOVE",
  UNSELECT: "UNSELECT",
};
/** What one can still do in a mailbox that another session has deleted. */
const LEAVE = new Set(["CHECK", "CLOSE", "UNSELECT"]);

/** What carries out a command in the state the session is in (RFC 9051 section 3). */
export function handlerFor({ name }: Command, session: DemoSession): Handler {
  const { state, selection } = session;
  const extension = EXTENSIONS[name];
  if (extension !== undefined && !offers(session, extension)) return () => "BAD Unknown command";
  if (selection?.mailbox.gone && name in SELECTED && !LEAVE.has(name)) {
    return () => "NO [NONEXISTENT] The mailbox was deleted";
  }
  const byState = state === "not-authenticated" ? BEFORE_LOGIN : AFTER_LOGIN;
  const handler = ALWAYS[name] ?? byState[name] ?? (state === "selected" ? SELECTED[name] : undefined);
  if (handler !== undefined) return handler;
  const known = BEFORE_LOGIN[name] ?? AFTER_LOGIN[name] ?? SELECTED[name];
  return () => (known === undefined ? "BAD Unknown command" : "BAD Command not allowed in this state");
}
