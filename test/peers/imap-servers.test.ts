import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Secret } from "../../server/config/secret.ts";
import { type Learnt, learnBoth } from "../server/probe/reference/compare.ts";
import { startDovecot } from "../support/dovecot.ts";
import { FAKE_SERVER_NAMES, testAuthority } from "../support/fault-server.ts";
import { type RunningServer, startServer, type UnpackedServer, unpack } from "../support/imap-servers.ts";
import { describeWith } from "../support/peers.ts";
import { serverConfig } from "../support/server-config.ts";

type Account = { host: string; port: number; user: string; password: string; mailboxes: readonly string[] };

async function learn({ host, port, user, password, mailboxes }: Account) {
  const options = { user, password, security: "implicit-tls" };
  const config = await serverConfig({ host, port, options } as Parameters<typeof serverConfig>[0], {
    login: { user, password: new Secret(password) },
    mailboxes,
  });
  const { own, reference } = await learnBoth(config);
  return { own: lasting(own), reference: lasting(reference) };
}

/**
 * Without what a server tells otherwise a moment later: Dovecot whether mail came since a mailbox was opened, and GNU imap4d a UIDVALIDITY,
 * which is the time for as long as nobody has written to a mailbox.
 */
function lasting(learnt: Learnt): Learnt {
  return JSON.parse(JSON.stringify(learnt), (key, value) => {
    if (key === "attributes") return value.filter((one: string) => !/^\\(un)?marked$/i.test(one));
    return key === "uidValidity" && value !== null ? "some time" : value;
  });
}

function pathsIn(learnt: Learnt): readonly string[] {
  const { value } = learnt.list as { value: { mailboxes: { path: string }[] } };
  return value.mailboxes.map(({ path }) => path);
}

describeWith(["dovecot"], "our own dialogue and imapflow's, with a real Dovecot", () => {
  let dovecot: Awaited<ReturnType<typeof startDovecot>>;

  beforeAll(async () => {
    dovecot = await startDovecot(await (await testAuthority()).issue({ names: FAKE_SERVER_NAMES }));
    dovecot.doveadm("mailbox", "create", "-s", "-u", dovecot.user, "Archive", "台北/日本語", "Tom & Jerry");
    dovecot.deliver("Archive", "Subject: one\r\n\r\nhello\r\n");
  });
  afterAll(() => dovecot?.close());

  it("learn the same", async () => {
    const { host, imapsPort: port, user, password } = dovecot;
    const mailboxes = ["INBOX", "Archive", "台北/日本語", "Nowhere"];
    const account = { host, port, user, password, mailboxes };
    // A mailbox that was opened for the first time is listed differently from then on.
    await learn(account);
    const { own, reference } = await learn(account);
    expect(own).toEqual(reference);
    expect(pathsIn(own)).toContain("Tom & Jerry");
  });
});

const SERVERS: Readonly<Record<UnpackedServer, { mailboxes: readonly string[]; listed: readonly string[] }>> = {
  cyrus: { mailboxes: ["INBOX", "Sent", "Nowhere"], listed: ["INBOX", "INBOX.Drafts", "INBOX.Sent"] },
  courier: { mailboxes: ["INBOX", "Sent", "Nowhere"], listed: ["INBOX", "INBOX.Archive", "INBOX.Sent"] },
  imap4d: {
    mailboxes: ["INBOX", "Archive", "below/one", "Nowhere"],
    listed: ["Archive", "INBOX", "below", "below/one"],
  },
};

describe.each(Object.entries(SERVERS) as [UnpackedServer, (typeof SERVERS)[UnpackedServer]][])(
  "our own dialogue and imapflow's, with a real %s",
  (name, { mailboxes, listed }) => {
    const root = process.getuid?.() === 0 ? unpack(name) : null;
    let server: RunningServer;

    beforeAll(async () => {
      if (root !== null) server = await startServer(name, root);
      else if (process.env.CI === "true")
        throw new Error(`${name} could not be had, and with CI=true nothing is skipped`);
    });
    afterAll(() => server?.close());

    it.skipIf(root === null)("learn the same", async () => {
      const { own, reference } = await learn({
        host: "localhost",
        port: server.port,
        user: "anna",
        password: "correct horse battery staple",
        mailboxes,
      });
      expect(own.auth).toMatchObject({ status: "ok" });
      expect(own).toEqual(reference);
      expect(pathsIn(own)).toEqual(listed);
    });
  },
);
