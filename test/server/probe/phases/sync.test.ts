import { describe, expect, it, vi } from "vitest";
import { check } from "../../../../server/check.ts";
import type { SyncFacts, SyncOperation } from "../../../../server/contract/facts.ts";
import type { Security } from "../../../../server/contract/securities.ts";
import { withoutEffect } from "../../../../server/demo/faults.ts";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";
import { canaryMessage } from "../../../../server/probe/sync/message.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { imapflowClient } from "../../../support/imapflow-client.ts";
import { serverConfig } from "../../../support/server-config.ts";

const SYNC = { everySeconds: 600, mailbox: "imapscope" };
const IMPATIENT = { push: 0.4, message: 0.4, change: 0.4 };
const MAIL = ["IMAP4rev1", "NAMESPACE", "ID", "CHILDREN", "UIDPLUS", "MOVE", "IDLE"];

/** One canary on a server that is healthy but for this. */
async function sent(faults: Partial<ImapServerOptions> = {}, sync: typeof SYNC | null = SYNC) {
  const server = await fakeImapServer(faults);
  const config = await serverConfig(server, { depth: "sync", sync, timeoutSeconds: 10 });
  const done = await check(config, { patience: IMPATIENT });
  return { server, done, ids: done.findings.map(({ id }) => id), steps: done.sync ? shortOf(done.sync) : null };
}

/** How each step ended, in one word. */
function shortOf({ operations }: SyncFacts): Partial<Record<SyncOperation, string>> {
  const entries = Object.entries(operations).map(([name, outcome]) => {
    if (outcome.status === "skipped") return [name, `skipped: ${outcome.because}`];
    return [name, outcome.status === "failed" ? outcome.failure.code : "ok"];
  });
  return Object.fromEntries(entries);
}

describe.each<Security>(["implicit-tls", "starttls"])("a canary over %s", (security) => {
  it("sees every step in both sessions, and finds nothing on a healthy server", async () => {
    const { done, steps, server } = await sent({ security });
    expect(done).toMatchObject({ state: "up", findings: [], sync: { mailbox: "imapscope", unopened: null } });
    expect(Object.values(steps ?? {})).toEqual(Array(10).fill("ok"));
    await server.idle();
    expect(server.sessions).toHaveLength(2);
    expect(server.sessions.every(({ loggedOut, tls }) => loggedOut && tls)).toBe(true);
  });
});

describe("a canary", () => {
  it.each<[string, Partial<ImapServerOptions>, string, object]>([
    ["is not announced", { pushDelay: null }, "sync-push-missing", { push: { value: { announced: false } } }],
    [
      "is not there for the other session",
      { appended: "hidden" },
      "sync-message-not-visible",
      { fetch: { value: { found: false } } },
    ],
    [
      "comes with a header that was changed",
      { appended: "header-changed" },
      "sync-message-altered",
      { fetch: { value: { changed: ["header"] } } },
    ],
    [
      "comes with a body that was changed",
      { appended: "body-changed" },
      "sync-message-altered",
      { fetch: { value: { changed: ["body"] } } },
    ],
    [
      "loses its flags",
      { answers: { "UID STORE": withoutEffect() } },
      "sync-flag-lost",
      { flag: { value: { read: [] } } },
    ],
    [
      "does not leave where it was moved from",
      { answers: { "UID MOVE": withoutEffect() } },
      "sync-expunge-lost",
      { move: { value: { left: false, arrived: false } } },
    ],
    [
      "cannot be removed",
      { answers: { "UID EXPUNGE": withoutEffect() } },
      "sync-expunge-lost",
      { expunge: { value: { gone: false } } },
    ],
    [
      "makes a mailbox that nobody is shown",
      { hides: ["create"] },
      "sync-folder-change-failed",
      { create: { value: { shown: false } } },
    ],
    [
      "renames a mailbox and nobody is shown it",
      { hides: ["rename"] },
      "sync-folder-change-failed",
      { rename: { value: { shown: false } } },
    ],
    [
      "deletes a mailbox that stays",
      { hides: ["delete"] },
      "sync-folder-change-failed",
      { delete: { value: { shown: false } } },
    ],
  ])("that %s says so first", async (_, faults, id, operations) => {
    const { done, ids } = await sent(faults);
    expect(ids[0]).toBe(id);
    expect(done.state).toBe("degraded");
    expect(done.findings[0]).toMatchObject({ phase: "sync" });
    expect(done.sync?.operations).toMatchObject(operations);
  });

  it.each<[string, string, SyncOperation, string]>([
    ["APPEND", "NO [TRYCREATE] no", "append", "sync-append-failed"],
    ["UID STORE", "NO [NOPERM] no", "flag", "sync-flag-lost"],
    ["CREATE", "NO [CANNOT] no", "select", "sync-append-failed"],
    ["UID MOVE", "NO [SERVERBUG] no", "move", "sync-expunge-lost"],
    ["RENAME", "NO [CANNOT] no", "rename", "sync-folder-change-failed"],
    ["APPEND", "NO [OVERQUOTA] no", "append", "quota-exceeded"],
  ])("whose %s is answered %s keeps the server's words", async (command, answer, step, id) => {
    const { done, ids, steps } = await sent({ answers: { [command]: answer } });
    const code = /\[(\S+)\]/.exec(answer)?.[1];
    expect(steps?.[step]).toBe(code);
    expect(done.phases.sync).toMatchObject({ status: "failed", failure: { code } });
    expect(ids[0]).toBe(id);
    expect(done.state).toBe("degraded");
  });

  it("goes on with what does not need the step that failed", async () => {
    const { steps } = await sent({ answers: { APPEND: "NO [LIMIT] no" } });
    expect(steps).toMatchObject({
      append: "LIMIT",
      push: "skipped: append",
      flag: "skipped: append",
      move: "skipped: append",
      create: "ok",
      rename: "ok",
      delete: "ok",
    });
  });

  it("tells late from never", async () => {
    const { done, ids } = await sent({ pushDelay: 0.2 });
    expect(done.sync?.operations.push).toMatchObject({ value: { announced: true } });
    expect(ids).toEqual([]);
  });

  it("writes nothing where it may only read", async () => {
    const { ids, steps, server } = await sent({ readOnly: true });
    expect(steps).toMatchObject({ select: "ok", append: "skipped: select", create: "skipped: select" });
    expect(ids).toEqual(["mailbox-read-only"]);
    expect(server.sessions.flatMap(({ lines }) => lines).filter((line) => / APPEND /.test(line))).toEqual([]);
  });

  it("sets only flags that are kept", async () => {
    const { done, ids } = await sent({ permanentFlags: ["\\Seen", "\\Deleted"] });
    expect(done.sync?.operations.flag).toMatchObject({ value: { set: ["\\Seen"], read: ["\\Seen"] } });
    expect(ids).toEqual([]);
  });

  it.each([
    ["IDLE", { push: "skipped: not-applicable", fetch: "ok" }],
    ["MOVE", { move: "ok" }],
    ["UIDPLUS", { append: "ok", expunge: "ok" }],
  ])("does without %s", async (extension, expected) => {
    const afterLogin = MAIL.filter((name) => name !== extension);
    const { done, ids, steps } = await sent({ capabilities: { afterLogin } });
    expect(steps).toMatchObject(expected);
    expect(ids.filter((id) => id.startsWith("sync-"))).toEqual([]);
    if (extension === "MOVE") expect(done.sync?.operations.move).toMatchObject({ value: { by: "COPY" } });
  });

  it("whose second session is not let in says why, and that mail can be read", async () => {
    const { done, ids, steps } = await sent({
      loginLimit: { sessions: 1, answer: "NO [LIMIT] Too many connections for this user" },
    });
    expect(done.sync?.unopened).toMatchObject({ code: "LIMIT" });
    expect(steps).toMatchObject({ select: "skipped: not-applicable", delete: "skipped: not-applicable" });
    expect(ids).toEqual(["auth-connection-limit"]);
    expect(done).toMatchObject({ state: "degraded", findings: [{ severity: "error", phase: "sync" }] });
  });

  it("whose connection breaks names the step, and tries nothing after it", async () => {
    const { steps, ids } = await sent({ answers: { "UID MOVE": "close" } });
    expect(steps).toMatchObject({ create: "ok", move: "EConnectionClosed", expunge: "skipped: move" });
    expect(ids[0]).toBe("sync-expunge-lost");
  });

  it("leaves nothing behind, also when it failed half-way", async () => {
    const { server } = await sent({ answers: { "UID MOVE": "NO no", RENAME: "NO no" } });
    const after = await check(await serverConfig(server, { mailboxes: ["INBOX", "imapscope"] }));
    const listed = after.phases.list;
    expect(JSON.stringify(listed)).not.toContain("canary-");
    expect(after.phases.status).toMatchObject({
      value: { mailboxes: [{}, { path: "imapscope", messages: 0 }] },
    });
  });

  it("removes what earlier ones left behind, and nothing that may be another one's under way or no canary's", async () => {
    const at = (minutesAgo: number) => canaryMessage(new Date(Date.now() - minutesAgo * 60_000));
    const [old, young] = [at(61), at(58)];
    const letter = Buffer.from("Message-ID: <a@example.com>\r\nSubject: hello\r\n\r\nhello\r\n");
    const folders = [
      `imapscope/${old.name}`,
      `imapscope/${young.name}-renamed`,
      "imapscope/canary",
      young.name,
      old.name,
    ];
    const server = await fakeImapServer({
      mailboxes: ["INBOX", "imapscope", ...folders].map((name) => ({ name })),
    });
    const client = await imapflowClient(server);
    await client.connect();
    for (const octets of [young.octets, letter, old.octets]) await client.append("imapscope", octets);
    await check(await serverConfig(server, { depth: "sync", sync: SYNC, timeoutSeconds: 10 }), {
      patience: IMPATIENT,
    });
    const left = (await client.list()).map(({ path }) => path).toSorted();
    expect(left).toEqual(["INBOX", "imapscope", ...folders.slice(1)].toSorted());
    await client.mailboxOpen("imapscope");
    const messages = await client.fetchAll("1:*", { envelope: true });
    expect(messages.map(({ envelope }) => envelope?.messageId)).toEqual([young.id, "<a@example.com>"]);
  });

  it.each<[string, Partial<ImapServerOptions>]>([
    ["nothing can be made below it", { inferiors: false }],
    ["the other session sees neither marks nor what was removed", { answers: { "UID STORE": withoutEffect() } }],
  ])("also leaves no subscription and no mailbox where %s", async (_, faults) => {
    const { server, steps } = await sent(faults, null);
    expect(steps).toMatchObject({ create: "ok", move: "ok", rename: "ok", delete: "ok" });
    const after = await check(await serverConfig(server));
    expect(JSON.stringify(after.phases.list)).not.toMatch(/imapscope|canary-/);
  });

  it("makes its mailboxes beside its own where nothing can be made below it, the first time too", async () => {
    const { server, ids, steps } = await sent({ inferiors: false });
    expect(ids).toEqual([]);
    expect(Object.values(steps ?? {})).toEqual(Array(10).fill("ok"));
    const config = await serverConfig(server, { depth: "sync", sync: SYNC, timeoutSeconds: 10 });
    const again = await check(config, { patience: IMPATIENT });
    expect(again.findings).toEqual([]);
    expect(again.sync?.operations.create).toMatchObject({
      value: { mailbox: expect.stringMatching(/^imapscope-canary-/) },
    });
  });

  it("that nobody configured leaves not even its mailbox", async () => {
    const { server } = await sent({}, null);
    const after = await check(await serverConfig(server));
    expect(JSON.stringify(after.phases.list)).not.toContain("imapscope");
  });

  it("is not sent over a connection that is not trusted", async () => {
    const server = await fakeImapServer();
    const done = await check(await serverConfig(server, { depth: "sync", sync: SYNC, ca: null }));
    expect(done.sync).toBeNull();
    expect(done.phases.sync).toMatchObject({ status: "skipped", because: "tls" });
    expect(server.sessions).toHaveLength(1);
  });

  it("that is called off says nothing of the server", async () => {
    const server = await fakeImapServer({ pushDelay: null });
    const off = new AbortController();
    const config = await serverConfig(server, { depth: "sync", sync: SYNC });
    const done = await check(config, {
      signal: off.signal,
      onPhase: (phase) => {
        if (phase === "sync") off.abort();
      },
    });
    expect(done.state).toBe("unknown");
    expect(done.findings).toEqual([]);
  });

  it("that is called off under way leaves nothing behind", async () => {
    const server = await fakeImapServer({ pushDelay: null });
    const off = new AbortController();
    const config = await serverConfig(server, { depth: "sync", timeoutSeconds: 10 });
    const checking = check(config, { signal: off.signal });
    const said = (word: RegExp) => server.sessions.some(({ lines }) => lines.some((line) => word.test(line)));
    await vi.waitUntil(() => said(/ APPEND /), { timeout: 60_000 });
    off.abort();
    const done = await checking;
    expect(done).toMatchObject({ state: "unknown", findings: [] });
    // It was called off once the message was on its way: before the server had answered, or after that.
    const { append, push } = done.sync?.operations ?? {};
    const under = append?.status === "ok" ? push : append;
    expect(under).toMatchObject({ status: "failed", failure: { code: "ABORTED" } });
    const after = await check(await serverConfig(server));
    expect(JSON.stringify(after.phases.list)).not.toContain("imapscope");
  });
});
