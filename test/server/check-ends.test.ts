import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { check } from "../../server/check.ts";
import type { Answer } from "../../server/demo/answer.ts";
import type { ImapServerOptions } from "../../server/demo/options.ts";
import { fakeImapServer, testAuthority } from "../support/fault-server.ts";
import { serverConfig } from "../support/server-config.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));
const NOT_CONNECTED = "BAD User is authenticated but not connected.";
const AFTER_LOGIN = "namespace list lsub status examine select fetch getquotaroot logout noop".split(" ");
const all = (names: readonly string[], answer: Answer) => Object.fromEntries(names.map((name) => [name, answer]));
/** Only a check that goes on for ever takes as long as this. */
const HANGS = { timeout: 60_000 };

/** Says that it is still there, again and again, and nothing else. */
const stillHere: Answer = async (_, session) => {
  while (!session.record.ended) {
    await session.send("* OK Still here");
    await session.wait(0.05);
  }
};
const halfALine: Answer = async ({ tag }, session) => {
  await session.write(`${tag} OK and`);
  await session.hang();
};

const SILENT: readonly (readonly [string, Partial<ImapServerOptions>, string])[] = [
  ["capability", { greeting: "* OK hello", answers: { capability: "silence" } }, "session-command-timeout"],
  ["id", { answers: { id: "silence" } }, "session-command-timeout"],
  ["authenticate", { answers: { authenticate: "silence" } }, "auth-timeout"],
  ["the password", { answers: { auth: "silence" } }, "auth-timeout"],
  ["login", { capabilities: { afterTls: ["IMAP4rev1"] }, answers: { login: "silence" } }, "auth-timeout"],
  ["namespace", { answers: { namespace: "silence" } }, "session-command-timeout"],
  ["list", { answers: { list: "silence" } }, "session-command-timeout"],
  ["status", { answers: { status: "silence" } }, "session-command-timeout"],
  ["examine", { answers: { examine: "silence" } }, "session-command-timeout"],
  ["fetch", { answers: { fetch: "silence" } }, "session-command-timeout"],
  ["quota", { answers: { getquotaroot: "silence" } }, "session-command-timeout"],
  ["list, but that it is there", { answers: { list: stillHere } }, "session-command-timeout"],
  ["the login, but that it is there", { answers: { auth: stillHere } }, "auth-timeout"],
  ["half of the answer to list", { answers: { list: halfALine } }, "session-command-timeout"],
  ["half of the answer to the login", { answers: { auth: halfALine } }, "auth-timeout"],
];

describe("a check of a server that never answers", () => {
  it.each(SILENT)("%s is over, and says so", HANGS, async (_, faults, id) => {
    const server = await fakeImapServer(faults);
    const { findings } = await check(await serverConfig(server, { timeoutSeconds: 0.7 }));
    await server.idle();
    expect(findings.map((finding) => finding.id)).toEqual([id]);
  });

  it("logout is over, and finds nothing", HANGS, async () => {
    const server = await fakeImapServer({ answers: { logout: "silence" } });
    expect(await check(await serverConfig(server, { timeoutSeconds: 0.7 }))).toMatchObject({ state: "up" });
    await server.idle();
  });

  it.each(["idle", "select", "append", "logout"])(
    "%s is over though a canary had minutes of its own",
    HANGS,
    async (name) => {
      const server = await fakeImapServer({ answers: { [name]: name === "logout" ? "silence" : "NO not now" } });
      const patience = { push: 0.2, message: 0.2, change: 0.2 };
      const config = await serverConfig(server, { depth: "sync", timeoutSeconds: 1.5 });
      expect(["up", "degraded"]).toContain((await check(config, { patience })).state);
      await server.idle();
    },
  );
});

describe("User is authenticated but not connected", () => {
  it.each<[string, Partial<ImapServerOptions>]>([
    ["to the login", { answers: { auth: NOT_CONNECTED } }],
    ["to AUTHENTICATE, before the password", { answers: { authenticate: NOT_CONNECTED } }],
    ["to all that follows", { answers: all(AFTER_LOGIN, NOT_CONNECTED) }],
    [
      "to all that follows, also to CAPABILITY",
      { answers: { ...all([...AFTER_LOGIN, "capability", "id"], NOT_CONNECTED), auth: "OK AUTHENTICATE completed." } },
    ],
    ["without NAMESPACE", { capabilities: { afterLogin: ["IMAP4rev1"] }, answers: all(AFTER_LOGIN, NOT_CONNECTED) }],
    ["without a tag, and then nothing", { answers: all(AFTER_LOGIN, [`* ${NOT_CONNECTED}`]) }],
    ["without a tag, to LIST alone", { answers: { list: [`* ${NOT_CONNECTED}`] } }],
    ["to LIST, the connection left open", { answers: { list: NOT_CONNECTED, logout: "silence" } }],
  ])("%s is told as a mailbox that cannot be opened", HANGS, async (_, faults) => {
    const server = await fakeImapServer(faults);
    const done = await check(await serverConfig(server, { timeoutSeconds: 1 }));
    await server.idle();
    expect(done.state).toBe("down");
    expect(done.findings[0]?.id).toBe("auth-mailbox-unavailable");
    expect(server.sessions[0]?.credentials.length).toBeLessThanOrEqual(1);
  });
});

describe("imapscope check", () => {
  it.each<[string, Partial<ImapServerOptions>]>([
    ["is authenticated but not connected", { answers: all(AFTER_LOGIN, NOT_CONNECTED) }],
    ["answers nothing behind the login", { answers: all(AFTER_LOGIN, "silence") }],
    ["says BYE and stays", { answers: { auth: ["* BYE later"] } }],
  ])("ends as a process, of a server that %s", HANGS, async (_, faults) => {
    const server = await fakeImapServer(faults);
    const ca = join(temporaryFolder(), "ca.pem");
    writeFileSync(ca, (await testAuthority()).certificate);
    const { user, password } = server.options;
    const target = [`imaps://127.0.0.1:${server.port}`, "--user", user, "--password-env", "PW", "--ca", ca];
    const child = spawn(process.execPath, [MAIN, "check", ...target, "--timeout", "2s"], {
      env: { ...process.env, PW: password },
      stdio: "ignore",
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    expect((await once(child, "exit"))[0]).toBe(2);
  });
});
