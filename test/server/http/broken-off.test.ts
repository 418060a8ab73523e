import { connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { startProgram } from "../../support/program.ts";

it.each(["/api/v1/explain", "/api/v1/self-check", "/api/v1/session"])(
  "a client that goes away in the middle of a body for %s is no failure of ours",
  async (path) => {
    const program = await startProgram([]);
    onTestFinished(async () => void (await program.close()));
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n`;
    const socket = connect(program.port, "127.0.0.1").on("error", () => {});
    // Answered once the head has been read: the body is what it waits for.
    socket.write(`${head}Expect: 100-continue\r\n\r\n5\r\n{"a`);
    await new Promise((resolve) => socket.once("data", resolve));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.resetAndDestroy();
    await closed;
    for (let times = 0; times < 20; times += 1) {
      const metrics = await (await fetch(`${program.url}/metrics`)).text();
      expect(metrics).toContain('imapscope_internal_errors_total{where="http"} 0');
    }
  },
);
