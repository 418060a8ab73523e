import { createServer, type TLSSocket } from "node:tls";
import { onTestFinished } from "vitest";
import { FAKE_SERVER_NAMES, testAuthority } from "./fault-server.ts";

/** What a server that knows lines alone says to one of them; nothing where it waits for more. */
export type LineAnswer = (line: string, tag: string) => readonly string[];

/**
 * Starts a server inside TLS that reads line by line and knows no literals, as small proxies do; gives its port and all that
 * was said to it. Octets are kept as they came (Latin-1). It closes itself after the test.
 */
export async function lineServer(greeting: string, answer: LineAnswer): Promise<{ port: number; lines: string[] }> {
  const { certificate: cert, key } = await (await testAuthority()).issue({ names: FAKE_SERVER_NAMES });
  const lines: string[] = [];
  const open = new Set<TLSSocket>();
  const server = createServer({ cert, key }, (socket) => {
    open.add(socket);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
    socket.write(`${greeting}\r\n`);
    let unread = "";
    socket.on("data", (bytes) => {
      const parts = (unread + bytes.toString("latin1")).split("\r\n");
      unread = parts.pop() ?? "";
      for (const line of parts) {
        lines.push(line);
        for (const reply of answer(line, line.split(" ", 1)[0] ?? "*")) socket.write(`${reply}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  return { port: typeof address === "object" && address !== null ? address.port : 0, lines };
}
