import type { z } from "zod";
import type { Security } from "../../contract/securities.ts";
import { completeConnection } from "../connection.ts";
import { ruleIssue } from "./fields.ts";

/** The keys that the rules look at. Other keys may be wrong at this time, so no rule relies on more than what it names. */
type ServerKeys = {
  port?: unknown;
  security?: Security | undefined;
  auth?: unknown;
  sync?: unknown;
  depth?: string | undefined;
  every?: unknown;
  cron?: unknown;
  timezone?: unknown;
  mailboxes?: unknown;
};

/** The rules between the keys of one server; they are checked even where single keys are wrong, so that all is said at once. */
export function checkServer(server: ServerKeys, context: z.RefinementCtx): void {
  if (server.every !== undefined && server.cron !== undefined) {
    context.addIssue(ruleIssue(["cron"], "`every` and `cron` cannot be combined", "keep one of them"));
  }
  if (server.timezone !== undefined && server.cron === undefined) {
    context.addIssue(ruleIssue(["timezone"], "`timezone` only applies to `cron`", "remove it"));
  }
  if (server.depth === "login" && server.auth === undefined) {
    context.addIssue(
      ruleIssue(
        ["depth"],
        "depth `login` needs `auth`: there is no account to log in with",
        "add `auth`, or write `depth: connect`",
      ),
    );
  }
  if (server.sync !== undefined && server.auth === undefined) {
    context.addIssue(
      ruleIssue(["sync"], "`sync` needs `auth`: there is no account to log in with", "add `auth`, or remove `sync`"),
    );
  } else if (server.sync !== undefined && server.depth === "connect") {
    context.addIssue(
      ruleIssue(["sync"], "`sync` logs in, but depth `connect` does not", "write `depth: login`, or remove `sync`"),
    );
  }
  if (isPort(server.port) && completeConnection(server.port, server.security) === null) {
    context.addIssue(
      ruleIssue(
        ["port"],
        "this is not a standard IMAP port, so say which security it uses",
        "add `security: implicit-tls` (or starttls, none)",
      ),
    );
  }
  checkMailboxes(server.mailboxes, context);
}

function isPort(port: unknown): port is number {
  return typeof port === "number" && Number.isInteger(port) && port >= 1 && port <= 65_535;
}

function checkMailboxes(mailboxes: unknown, context: z.RefinementCtx): void {
  if (!Array.isArray(mailboxes)) return;
  for (const [index, name] of mailboxes.entries()) {
    if (mailboxes.indexOf(name) < index) {
      context.addIssue(ruleIssue(["mailboxes", index], "this mailbox is listed twice", "remove one of them"));
    }
  }
}
