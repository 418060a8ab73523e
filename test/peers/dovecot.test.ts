import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../server/check.ts";
import { Secret } from "../../server/config/secret.ts";
import type { ServerConfig } from "../../server/config/types.ts";
import { listPhases } from "../../server/contract/phase-list.ts";
import { type Dovecot, startDovecot } from "../support/dovecot.ts";
import { FAKE_SERVER_NAMES, testAuthority } from "../support/fault-server.ts";
import { describeWith } from "../support/peers.ts";
import { PLAIN_SERVER } from "../support/plain-server.ts";

describeWith(["dovecot"], "a real Dovecot", () => {
  let dovecot: Dovecot;
  let ca: string;

  beforeAll(async () => {
    const authority = await testAuthority();
    ca = authority.certificate;
    dovecot = await startDovecot(await authority.issue({ names: FAKE_SERVER_NAMES }));
    dovecot.doveadm("mailbox", "create", "-u", dovecot.user, "Archive", "Проекты", "台北/日本語", "Tom & Jerry");
    dovecot.addMailboxes(Array.from({ length: 2000 }, (_, index) => `Projects.${index}`));
    dovecot.deliver("Archive", "Subject: one\r\n\r\nhello\r\n");
  });
  afterAll(() => dovecot?.close());

  const config = (changes: Partial<ServerConfig> = {}): ServerConfig => ({
    ...PLAIN_SERVER,
    name: "dovecot",
    host: dovecot.host,
    port: changes.security === "starttls" ? dovecot.imapPort : dovecot.imapsPort,
    login: { user: dovecot.user, password: new Secret(dovecot.password) },
    depth: "login",
    mailboxes: ["INBOX", "Archive"],
    // Enough for a mailbox without room on a machine that is busy with other work.
    timeoutSeconds: 60,
    thresholds: { ...PLAIN_SERVER.thresholds, certificateDays: 21 },
    ca,
    ...changes,
  });

  describe.each([
    { security: "implicit-tls", address: "127.0.0.1" },
    { security: "implicit-tls", address: "::1" },
    { security: "starttls", address: "127.0.0.1" },
    { security: "starttls", address: "::1" },
  ] as const)("with $security over $address", (way) => {
    it("is up, and every phase has its facts", async () => {
      const done = await check(config(way));
      expect(done.findings).toEqual([]);
      expect(done.state).toBe("up");
      expect(listPhases(done).filter(({ status }) => status !== "ok")).toEqual([]);
      const value = (name: string) => listPhases(done).find(({ phase, status }) => phase === name && status === "ok");
      expect(value("tls")).toMatchObject({ value: { version: "TLSv1.3", trusted: true, serverName: "localhost" } });
      expect(value("greeting")).toMatchObject({ value: { speaks: "imap", status: "OK" } });
      expect(value("auth")).toMatchObject({ value: { mechanism: "PLAIN", serverId: { name: "Dovecot" } } });
      expect(value("list")).toMatchObject({
        value: {
          mailboxes: expect.arrayContaining([
            expect.objectContaining({ path: "INBOX", specialUse: null }),
            expect.objectContaining({ path: "Entwürfe" }),
            expect.objectContaining({ path: "Проекты" }),
            expect.objectContaining({ path: "台北/日本語" }),
            expect.objectContaining({ path: "Tom & Jerry" }),
            expect.objectContaining({ path: "Projects/1999" }),
            expect.objectContaining({ path: "Sent", specialUse: "\\Sent" }),
          ]),
        },
      });
      expect(value("status")).toMatchObject({
        value: {
          mailboxes: [
            { path: "INBOX", messages: 0, uidNext: 1, newest: null },
            {
              path: "Archive",
              messages: 1,
              unseen: 1,
              highestModseq: expect.stringMatching(/^\d+$/),
              size: expect.stringMatching(/^\d+$/),
              newest: expect.stringMatching(/^\d{4}-/),
              examined: { messages: 1, uidNext: 2 },
            },
          ],
        },
      });
      expect(value("quota")).toMatchObject({
        value: { roots: [{ root: "User quota", resources: [{ name: "STORAGE", limit: String(10 * 1024 * 1024) }] }] },
      });
      expect(value("logout")).toMatchObject({ value: { clean: true } });
    });
  });

  it("changes nothing by being looked at: the message stays unseen and recent", async () => {
    await check(config());
    expect(dovecot.doveadm("mailbox", "status", "-u", dovecot.user, "messages unseen recent", "Archive")).toMatch(
      /messages=1 recent=1 unseen=1/,
    );
  });

  it("answers the slow questions", async () => {
    const { questions } = await check(config({ security: "starttls", depth: "full", timeoutSeconds: 30 }));
    expect(questions?.tlsVersions).toMatchObject([
      { version: "TLSv1", accepted: false },
      { version: "TLSv1.1", accepted: false },
      { version: "TLSv1.2", accepted: true },
      { version: "TLSv1.3", accepted: true },
    ]);
    expect(questions?.addresses.every((answer) => "certificate" in answer && answer.trusted)).toBe(true);
  });

  it("refuses a wrong password, and the check says so", async () => {
    const done = await check(config({ login: { user: dovecot.user, password: new Secret("wrong") } }));
    expect(done.state).toBe("down");
    expect(done.findings.map(({ id }) => id)).toEqual(["auth-credentials-rejected"]);
  });

  it("is not trusted without its authority, and gets no password", async () => {
    const done = await check(config({ ca: null }));
    expect(done.state).toBe("down");
    expect(done.findings.map(({ id }) => id)).toContain("policy-password-withheld");
    expect(done.findings[0]?.id).toMatch(/^tls-certificate-/);
  });

  it("spoken to in the wrong way, is told from one that is broken", async () => {
    const plaintext = await check(config({ port: dovecot.imapPort }));
    expect(plaintext.findings[0]?.id).toBe("tls-port-speaks-plaintext");
    const silent = await check(config({ security: "starttls", port: dovecot.imapsPort, timeoutSeconds: 2 }));
    expect(silent.findings[0]?.id).toBe("greeting-port-speaks-tls");
  });

  it("reports a mailbox that is not there and counts the others", async () => {
    const done = await check(config({ mailboxes: ["INBOX", "Nowhere"] }));
    expect(done.state).toBe("degraded");
    expect(done.findings.map(({ id }) => id)).toEqual(["mailbox-not-found"]);
  });

  describe.each(["implicit-tls", "starttls"] as const)("and a canary over %s", (security) => {
    const sync = { everySeconds: 600, mailbox: "imapscope" };
    const folders = () => dovecot.doveadm("mailbox", "list", "-u", dovecot.user, "imapscope*").trim();

    it("sees all that the other session does, and leaves nothing behind", async () => {
      const done = await check(config({ security, depth: "sync", sync }));
      expect(done).toMatchObject({ state: "up", findings: [], depth: "sync" });
      const { operations, ...canary } = done.sync ?? { operations: {} };
      expect(canary).toMatchObject({ mailbox: "imapscope", unopened: null });
      expect(Object.entries(operations).filter(([, { status }]) => status !== "ok")).toEqual([]);
      expect(operations).toMatchObject({
        select: { value: { readOnly: false, permanentFlags: expect.arrayContaining(["\\Seen", "\\*"]) } },
        append: { value: { octets: expect.any(Number), uid: expect.any(Number) } },
        push: { value: { announced: true } },
        fetch: { value: { found: true, changed: [] } },
        flag: { value: { set: ["\\Seen", "\\Flagged"], read: expect.arrayContaining(["\\Seen", "\\Flagged"]) } },
        create: { value: { shown: true } },
        move: { value: { by: "MOVE", left: true, arrived: true } },
        expunge: { value: { gone: true } },
        rename: { value: { shown: true } },
        delete: { value: { shown: true } },
      });
      expect(folders()).toBe("imapscope");
      expect(dovecot.doveadm("mailbox", "status", "-u", dovecot.user, "messages", "imapscope")).toMatch(/messages=0/);
    });

    it("shows both sessions in the transcript, and no password and no message", async () => {
      const { transcript } = await check(config({ security, depth: "sync", sync }));
      const second = transcript.filter(({ session }) => session === 2).map(({ line }) => line);
      expect(second.find((line) => line.includes(" IDLE"))).toBeDefined();
      const text = JSON.stringify(transcript);
      expect(text).not.toContain(dovecot.password);
      expect(text).not.toContain("Subject:");
    });

    it("that nobody configured makes its mailbox and removes it again", async () => {
      dovecot.doveadm("mailbox", "delete", "-u", dovecot.user, "imapscope");
      expect((await check(config({ security, depth: "sync" }))).findings).toEqual([]);
      expect(folders()).toBe("");
      expect(dovecot.doveadm("mailbox", "list", "-s", "-u", dovecot.user)).not.toContain("imapscope");
    });
  });

  it("has no room for a message: the canary says so, and mail can be read all the same", async () => {
    dovecot.doveadm("mailbox", "create", "-u", dovecot.user, "Full");
    let octets = 5_000_000;
    while (octets > 100) {
      try {
        dovecot.deliver("Full", `Subject: big\r\n\r\n${"x".repeat(octets)}\r\n`);
      } catch {
        // No room for so much: half of it may still fit.
        octets = Math.floor(octets / 2);
      }
    }
    const done = await check(config({ depth: "sync" }));
    dovecot.doveadm("mailbox", "delete", "-u", dovecot.user, "Full");
    expect(done.sync?.operations.append).toMatchObject({ status: "failed", failure: { code: "OVERQUOTA" } });
    expect(done.sync?.operations.delete).toMatchObject({ status: "ok" });
    expect(done.state).toBe("degraded");
    expect(done.findings[0]?.id).toBe("quota-exceeded");
  });

  it("removes an old canary that was left behind, and touches nothing else", async () => {
    const old = new Date(Date.now() - 7_200_000).getTime().toString(36);
    const recent = new Date(Date.now() - 60_000).getTime().toString(36);
    dovecot.doveadm(
      "mailbox",
      "create",
      "-u",
      dovecot.user,
      "imapscope",
      `imapscope/canary-${old}-00000001`,
      "imapscope/mine",
    );
    const message = (id: string) => `Subject: x\r\nMessage-ID: <${id}>\r\n\r\nx\r\n`;
    dovecot.deliver("imapscope", message(`canary-${old}-00000002@imapscope.invalid`));
    dovecot.deliver("imapscope", message(`canary-${recent}-00000003@imapscope.invalid`));
    dovecot.deliver("imapscope", message("mine@example.com"));
    const done = await check(config({ depth: "sync", sync: { everySeconds: 600, mailbox: "imapscope" } }));
    expect(done.findings).toEqual([]);
    expect(dovecot.doveadm("mailbox", "list", "-u", dovecot.user, "imapscope*").trim().split("\n").toSorted()).toEqual([
      "imapscope",
      "imapscope/mine",
    ]);
    expect(dovecot.doveadm("fetch", "-u", dovecot.user, "hdr.message-id", "mailbox", "imapscope")).toMatch(
      new RegExp(`canary-${recent}[^]*mine@example`),
    );
    expect(dovecot.doveadm("fetch", "-u", dovecot.user, "hdr.message-id", "mailbox", "imapscope")).not.toContain(old);
  });

  it("saw every session log out that had logged in", () => {
    const log = dovecot.log();
    const logins = log.match(/ Login: /g)?.length ?? 0;
    expect(logins).toBeGreaterThanOrEqual(6);
    expect(log.match(/Disconnected: Logged out/g)).toHaveLength(logins);
    expect(log.match(/Aborted login by logging out/g)?.length).toBeGreaterThanOrEqual(1);
    expect(log).not.toContain(dovecot.password);
  });
});
