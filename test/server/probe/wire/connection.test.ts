import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../server/demo/answer.ts";
import { probe } from "../../../../server/probe/probe.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";

/** Sends the same for as long as it is read. */
function flood(text: string): Answer {
  const piece = Buffer.from(text);
  return async (_, session) => {
    while (!session.record.ended) await session.write(piece);
  };
}

describe("a session", () => {
  it.each([
    ["more than 300,000 lines", "* OK x\r\n".repeat(5000)],
    ["more than 16 MiB", `* OK ${"x".repeat(60_000)}\r\n`],
  ])("with %s is ended, and says so", async (what, text) => {
    const server = await fakeImapServer({ answers: { list: flood(text) } });
    const { phases } = await probe(await serverConfig(server, { timeoutSeconds: 30 }));
    expect(phases.list).toMatchObject({
      status: "failed",
      failure: { code: "ResponseTooLarge", text: `the server sent ${what} in one session` },
    });
    expect(phases.logout).toEqual({ status: "skipped", because: "list" });
  });
});
