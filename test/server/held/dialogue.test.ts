import { describe, expect, it } from "vitest";
import { check } from "../../../server/check.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";

type Faults = Partial<ImapServerOptions>;

const LONG_ID = `* ID ("name" "${"x".repeat(8000)}")`;
const ODD_ATOMS = "* OK [CAPABILITY SEINE IMAP server IMAP4rev1 ID LOGIN AUTH=PLAIN] ready";

describe("odd but legal dialogues that people have met", () => {
  it.each<[string, Faults]>([
    ["a tagged BYE to LOGOUT (wp.pl)", { answers: { logout: ["%tag BYE see you"] } }],
    ["a tagged NO to LOGOUT", { answers: { logout: "NO stay" } }],
  ])("are %s: the session ends, not cleanly", async (_, faults) => {
    const done = await checked(faults);
    expect(done.state).toBe("up");
    expect(done.phases.logout).toMatchObject({ value: { clean: false } });
  });

  it.each<[string, Faults]>([
    [
      "an untagged CAPABILITY in the answer to the login (nginx)",
      { answers: { auth: withOk("* CAPABILITY IMAP4rev1 ID IDLE UIDPLUS") } },
    ],
    ["a stale tagged NO before the OK of the login", { answers: { auth: withOk("OLD9 NO nothing of yours") } }],
    ["words that are no capabilities in their list", { greeting: ODD_ATOMS }],
    [
      "an ID whose values are not quoted",
      { answers: { id: ["* ID (support-url https://example.com name Bridge)", "%tag OK"] } },
    ],
    ["an ID of 8 KB", { answers: { id: [LONG_ID, "%tag OK done"] } }],
    ["a greeting without a text", { greeting: "* OK" }],
    [
      "an OK without a text",
      { answers: { noop: ["%tag OK"], logout: ["* BYE", "%tag OK"], id: ["* ID NIL", "%tag OK"] } },
    ],
    [
      "quotes in the response code of the login's OK (Microsoft 365)",
      { answers: { auth: 'OK [Error="None" AuthResultFromPopImapEnd=0 Proxy=X:1993] AUTHENTICATE completed.' } },
    ],
  ])("are %s: the server is up", async (_, faults) => {
    const done = await checked(faults);
    expect(done.findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
    expect(done.state).toBe("up");
  });

  it("are a goodbye as a greeting because the login service does not run", async () => {
    const done = await checked({ greeting: "* BYE Disconnected: Auth process broken" });
    expect(done).toMatchObject({ state: "down", findings: [{ id: "greeting-bye", phase: "greeting" }] });
  });

  it("are a login whose reason stands in an alert", async () => {
    const done = await checked({ answers: { auth: "NO [ALERT] Login from your country is blocked" } });
    expect(done).toMatchObject({ state: "down", findings: [{ id: "auth-policy-blocked" }] });
  });
});

describe("refusals that belong to their command", () => {
  it("are of STATUS what a message that is stored is refused with elsewhere", async () => {
    const done = await checked({ answers: { status: "BAD Command Argument Error. 11" } });
    expect(done.findings.map(({ id }) => id)).toEqual(["session-command-rejected"]);
    expect(done.findings[0]).toMatchObject({ phase: "status" });
  });

  it.each([
    ["INUSE", "mailbox-in-use"],
    ["CORRUPTION", "mailbox-corrupt"],
    ["NONEXISTENT", "auth-mailbox-unavailable"],
    ["CAPABILITY IMAP4rev1 ID", "auth-credentials-rejected"],
  ])("are at the login what [%s] says", async (code, id) => {
    const done = await checked({ answers: { auth: `NO [${code}] Sorry.` } });
    expect(done).toMatchObject({ state: "down", findings: [{ id, phase: "auth", severity: "critical" }] });
  });

  it("are none where STARTTLS is not answered", async () => {
    const server = await fakeImapServer({ security: "starttls", answers: { starttls: "silence" } });
    const done = await check(await serverConfig(server, { timeoutSeconds: 1 }));
    expect(done).toMatchObject({ state: "down", findings: [{ id: "session-command-timeout", phase: "starttls" }] });
  });
});

/** The OK of the login behind another line. */
function withOk(line: string): ImapServerOptions["answers"][string] {
  return async (command, session) => {
    await session.send(line);
    session.state = "authenticated";
    await session.send(`${command.tag} OK Logged in`);
  };
}

async function checked(faults: Faults) {
  return check(await serverConfig(await fakeImapServer(faults)));
}
