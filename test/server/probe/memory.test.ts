import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Answer } from "../../../server/demo/answer.ts";
import { deepNesting, endlessLine, manyResponses } from "../../../server/demo/faults.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import type { Order, Report } from "../../support/probe-process.ts";
import { serverConfig } from "../../support/server-config.ts";

const SCRIPT = fileURLToPath(new URL("../../support/probe-process.ts", import.meta.url));
const TIMEOUT_SECONDS = 2;
/** By how much one server can make the process grow at the most, garbage that is not collected yet included. */
const BOUND_BYTES = 96 * 1024 * 1024;

/** Sends a literal for as long as it is read. */
const literalFlood: Answer = async (_, session) => {
  await session.write('* LIST () "/" {4294967296}\r\n');
  const piece = Buffer.alloc(64 * 1024, "x");
  while (!session.record.ended) await session.write(piece);
};

/** Sends short lines for as long as they are read. */
const lineFlood: Answer = async (_, session) => {
  const piece = Buffer.from("* OK still here\r\n".repeat(1000));
  while (!session.record.ended) await session.write(piece);
};

async function probed(overrides: Partial<ImapServerOptions>): Promise<Report> {
  const server = await fakeImapServer(overrides);
  const { login: _, ...config } = await serverConfig(server, { timeoutSeconds: TIMEOUT_SECONDS });
  const child = fork(SCRIPT);
  onTestFinished(() => void child.kill("SIGKILL"));
  const order: Order = { config, user: server.options.user, password: server.options.password };
  child.send(order);
  const [report] = await once(child, "message");
  return report;
}

describe("the memory that a server can make a probe take is bounded to 96 MiB", () => {
  it.each([
    ["a greeting without an end", { greeting: endlessLine() }],
    ["a list without an end", { answers: { list: endlessLine("* LIST ") } }],
    ["a literal of 4 GiB", { answers: { list: literalFlood } }],
    ["lines without an end instead of an answer", { answers: { list: lineFlood } }],
    ["100,000 nested parentheses", { answers: { list: deepNesting() } }],
    ["10,000 mailboxes", { answers: { list: manyResponses(10_000) } }],
    ["a greeting that drips", { greeting: { drip: 10, data: "* OK ".padEnd(500, "x") } }],
    ["nothing unusual", {}],
  ] as const)("%s", async (what, overrides) => {
    const { grownBytes, seconds } = await probed(overrides);
    process.stdout.write(`${what}: grown by ${(grownBytes / 1024 / 1024).toFixed(1)} MiB\n`);
    expect(grownBytes).toBeLessThan(BOUND_BYTES);
    // The deadline held; what a busy machine adds is not what is tested.
    expect(seconds).toBeLessThan(TIMEOUT_SECONDS + 60);
  });
});
