import { once } from "node:events";
import { describe, expect, it } from "vitest";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { imapflowClient } from "../../support/imapflow-client.ts";

/** IDLE only when a test says so. */
const MANUAL = { disableAutoIdle: true };

const MESSAGE = [
  "From: monitor@example.com",
  "Subject: A message of our own",
  "Message-ID: <canary.1@example.com>",
  "",
  "Grüße, and a line\r\n.\r\nthat is only a full stop.",
  "",
].join("\r\n");

/** Two mail programs of one person. */
async function pair(options: Partial<ImapServerOptions> = {}) {
  const server = await fakeImapServer({ security: "none", ...options });
  const [one, two] = [await imapflowClient(server, MANUAL), await imapflowClient(server, MANUAL)];
  await Promise.all([one.connect(), two.connect()]);
  return { server, one, two };
}

describe("two clients of one account", () => {
  it("stay in step through the life of a message", async () => {
    const { one, two, server } = await pair();
    await one.mailboxCreate("canary");
    await one.mailboxCreate("canary/moved");
    const opened = await one.mailboxOpen("canary");
    expect(opened).toMatchObject({ exists: 0, uidNext: 1, readOnly: false });
    expect(opened.permanentFlags).toContain("\\*");
    await two.mailboxOpen("canary");

    const heard = once(two, "exists");
    const idling = two.idle();
    const appended = await one.append("canary", MESSAGE, ["\\Flagged"]);
    expect(appended).toMatchObject({ uid: 1, uidValidity: opened.uidValidity, seq: 1 });
    expect(await heard).toMatchObject([{ path: "canary", count: 1, prevCount: 0 }]);

    expect(await two.search({ header: { "Message-ID": "<canary.1@example.com>" } }, { uid: true })).toEqual([1]);
    await idling;
    const read = await two.fetchOne("1", { source: true, size: true, flags: true, envelope: true }, { uid: true });
    expect(read).toMatchObject({
      uid: 1,
      source: Buffer.from(MESSAGE),
      size: Buffer.byteLength(MESSAGE),
      envelope: {
        subject: "A message of our own",
        messageId: "<canary.1@example.com>",
        from: [{ address: "monitor@example.com" }],
      },
      flags: new Set(["\\Flagged"]),
    });

    const flags = once(two, "flags");
    expect(await one.messageFlagsAdd("1", ["\\Seen", "$Label1"], { uid: true })).toBe(true);
    await two.noop();
    expect(await flags).toMatchObject([{ uid: 1, flags: new Set(["\\Flagged", "\\Seen", "$Label1"]) }]);

    const gone = once(two, "expunge");
    expect(await one.messageMove("1", "canary/moved", { uid: true })).toMatchObject({ uidMap: new Map([[1, 1]]) });
    await two.noop();
    expect(await gone).toMatchObject([{ path: "canary", seq: 1 }]);
    expect(await two.search({ all: true }, { uid: true })).toEqual([]);
    expect(await two.mailboxOpen("canary/moved")).toMatchObject({ exists: 1 });

    await one.mailboxOpen("canary/moved");
    expect(await one.messageDelete("1", { uid: true })).toBe(true);
    await two.noop();
    expect(await two.search({ all: true }, { uid: true })).toEqual([]);
    expect(server.store.octets).toBe(0);
  });

  it("see each other's mailboxes come, change their name and go", async () => {
    const { one, two } = await pair();
    const paths = async () => (await two.list()).map(({ path }) => path).filter((path) => path.startsWith("canary"));
    await one.mailboxCreate("canary/Entwürfe & mehr");
    expect(await paths()).toEqual(["canary", "canary/Entwürfe & mehr"]);
    expect((await two.list()).find(({ path }) => path.endsWith("mehr"))?.subscribed).toBe(true);
    await one.mailboxRename("canary/Entwürfe & mehr", "canary/草稿");
    expect(await paths()).toEqual(["canary", "canary/草稿"]);
    await one.mailboxDelete("canary/草稿");
    expect(await paths()).toEqual(["canary"]);
    expect(await two.mailboxCreate("canary")).toMatchObject({ created: false });
  });

  it("move by COPY where there is no MOVE, and search for the UID where there is no UIDPLUS", async () => {
    const { one, two } = await pair({ capabilities: { afterLogin: ["IMAP4rev1", "LITERAL+"] } });
    await one.mailboxOpen("Drafts");
    expect(await one.append("Drafts", MESSAGE)).toMatchObject({ uid: 1, seq: 1 });
    expect(await one.messageMove("1", "Trash", { uid: true })).not.toHaveProperty("uidMap");
    expect(await two.status("Drafts", { messages: true })).toMatchObject({ messages: 0 });
    expect(await two.status("Trash", { messages: true })).toMatchObject({ messages: 1 });
  });
});
