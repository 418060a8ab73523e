import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { check } from "../../../server/check.ts";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { report } from "../../../server/present/report.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";

/** What a listener that wants a PROXY header does with whoever sends none. */
type Manner = "closes" | "resets" | "waits";

/** The two forms of the header. */
const VERSION_1 = Buffer.from("PROXY ");
const VERSION_2 = Buffer.from("\r\n\r\n\0\r\nQUIT\n", "latin1");

describe("check, of a port that wants the PROXY protocol", () => {
  it.each([
    ["implicit-tls", "closes", "tls-handshake-closed"],
    ["implicit-tls", "resets", "tls-handshake-closed"],
    ["implicit-tls", "waits", "tls-handshake-timeout"],
    ["starttls", "waits", "greeting-timeout"],
    ["none", "waits", "greeting-timeout"],
  ] as const)("names that as a possible cause, with %s where it %s", async (security, manner, id) => {
    const server = await fakeImapServer({ security });
    const port = await listening(manner);
    const done = await check(await serverConfig(server, { port, timeoutSeconds: 1.5 }));
    expect(done.findings[0]).toMatchObject({ id });
    for (const language of LANGUAGES) {
      const steps = report(done, language).findings[0]?.fix.admin.join(" ");
      expect(steps).toContain("PROXY");
      expect(steps).toContain("`haproxy = yes`");
    }
  });
});

async function listening(manner: Manner): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", (first) => {
      const isHeader = [VERSION_1, VERSION_2].some((start) => first.subarray(0, start.length).equals(start));
      if (isHeader || manner === "waits") return;
      if (manner === "resets") socket.resetAndDestroy();
      else socket.end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
