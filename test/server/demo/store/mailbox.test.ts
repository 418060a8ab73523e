import { describe, expect, it, vi } from "vitest";
import { Mailbox } from "../../../../server/demo/store/mailbox.ts";
import { contentOf } from "../../../../server/demo/store/message.ts";

const SOMEBODY = {};
const message = (content = "x") => ({
  content: Buffer.from(content),
  size: content.length,
  internalDate: new Date(0),
  flags: new Set<string>(),
  onlyFor: null,
});

describe("a mailbox that is only counted", () => {
  it.each([
    [{ messages: 3 }, [1, 2, 3]],
    [{ messages: 3, uidNext: 9 }, [6, 7, 8]],
    [{ messages: 3, uidNext: 2 }, [1, 2, 3]],
    [{}, []],
  ])("%j has the UIDs below UIDNEXT", (configured, uids) => {
    const messages = new Mailbox({ name: "INBOX", ...configured }).messagesFor(SOMEBODY);
    expect(messages.map(({ uid }) => uid)).toEqual(uids);
  });

  it("counts the same before and after somebody looked", () => {
    const mailbox = new Mailbox({ name: "INBOX", messages: 12, unseen: 2, uidNext: 31 });
    const before = mailbox.counts(SOMEBODY);
    mailbox.messagesFor(SOMEBODY);
    expect(mailbox.counts(SOMEBODY)).toEqual(before);
    expect(before).toEqual({ messages: 12, unseen: 2, deleted: 0, octets: 12 * 4096 });
    expect(mailbox.added).toBe(0);
  });

  it("makes up contents of the size that it counts, the same each time", () => {
    const mailbox = new Mailbox({ name: "INBOX", messages: 2 });
    const [first, second] = mailbox.messagesFor(SOMEBODY).map(contentOf);
    expect([first?.length, second?.length]).toEqual([4096, 4096]);
    expect(first).not.toEqual(second);
    expect(mailbox.messagesFor(SOMEBODY).map(contentOf)).toEqual([first, second]);
  });
});

describe("a mailbox", () => {
  it("never gives a UID twice", () => {
    const mailbox = new Mailbox({ name: "INBOX", messages: 1 });
    mailbox.remove(mailbox.add([message(), message()]));
    expect(mailbox.add([message()])).toMatchObject([{ uid: 4 }]);
    expect(mailbox.uidNext).toBe(5);
  });

  it("raises its HIGHESTMODSEQ with each change, and the message's", () => {
    const mailbox = new Mailbox({ name: "INBOX" });
    const [stored] = mailbox.add([message()]);
    const before = mailbox.highestModSeq;
    if (stored !== undefined) mailbox.setFlags(stored, new Set(["\\Seen"]));
    expect(mailbox.highestModSeq).toBe(before + 1);
    expect(stored?.modSeq).toBe(before + 1);
  });

  it("calls whoever watches after each change, until they have seen enough", () => {
    const mailbox = new Mailbox({ name: "INBOX" });
    const changed = vi.fn();
    const stop = mailbox.watch(changed);
    const [stored] = mailbox.add([message()]);
    if (stored !== undefined) mailbox.setFlags(stored, new Set()); // no change
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    mailbox.add([message()]);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("knows the octets of what was stored", () => {
    const mailbox = new Mailbox({ name: "INBOX", messages: 5 });
    const [first] = mailbox.add([message("four"), message("three")]);
    expect(mailbox.octets).toBe(9);
    expect(mailbox.added).toBe(2);
    mailbox.remove(first === undefined ? [] : [first]);
    expect(mailbox.octets).toBe(5);
  });
});
