import { describe, expect, it } from "vitest";
import { append, twoSessions } from "../sessions.ts";

async function idling(options = {}) {
  const both = await twoSessions(options);
  both.two.send("I IDLE\r\n");
  await both.two.until(/\+ idling\r\n$/);
  return both;
}

/** What came behind the continuation. */
const since = (received: string) => received.slice(received.lastIndexOf("+ idling\r\n") + "+ idling\r\n".length);

describe("IDLE", () => {
  it("tells at once of messages, flags and expunges", async () => {
    const { one, two } = await idling();
    await one.ask(append());
    await two.until(/\* 1 EXISTS\r\n$/);
    await one.ask("B STORE 1 +FLAGS (\\Deleted)");
    await two.until(/\* 1 FETCH \(UID 1 FLAGS \(\\Deleted\)\)\r\n$/);
    await one.ask("C EXPUNGE");
    await two.until(/\* 1 EXPUNGE\r\n$/);
    two.send("DONE\r\n");
    await two.until(/\* 1 EXPUNGE\r\nI OK IDLE completed\r\n$/);
  });

  it("begins with what happened since the last command", async () => {
    const { one, two } = await twoSessions();
    await one.ask(append());
    two.send("I IDLE\r\n");
    await two.until(/\+ idling\r\n\* 1 EXISTS\r\n$/);
  });

  it("tells after so many seconds when the push is slow", async () => {
    const { one, two } = await idling({ pushDelay: 0.05 });
    expect(await one.ask(append())).toContain("A OK");
    await two.until(/\* 1 EXISTS\r\n$/);
  });

  it("tells nothing before the next command when nothing is pushed", async () => {
    const { one, two } = await idling({ pushDelay: null });
    expect(await one.ask(append())).toContain("A OK");
    two.send("DONE\r\n");
    expect(since(await two.until(/I OK/))).toBe("I OK IDLE completed\r\n");
    expect(await two.ask("C NOOP")).toBe("* 1 EXISTS\r\nC OK NOOP completed\r\n");
  });

  it("forgets a slow push when the client is done before", async () => {
    const { one, two } = await idling({ pushDelay: 3600 });
    await one.ask(append());
    two.send("DONE\r\n");
    expect(since(await two.until(/I OK/))).toBe("I OK IDLE completed\r\n");
  });

  it("is not there without its capability", async () => {
    const { one } = await twoSessions({ capabilities: { afterLogin: ["IMAP4rev1"] } });
    expect(await one.ask("B IDLE")).toBe("B BAD Unknown command\r\n");
  });

  it("ends with anything but DONE in an error", async () => {
    const { two } = await idling();
    two.send("NOOP\r\n");
    await two.until(/I BAD/);
  });
});
