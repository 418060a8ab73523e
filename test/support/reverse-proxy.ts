import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/**
 * A reverse proxy as administrators have it: what lies below `path` is asked of `target`, under the target's own name, with or
 * without that path; everything else belongs to another site. Gives its address, which ends in the path.
 */
export async function reverseProxy(target: () => string, path: string, { strips }: { strips: boolean }) {
  const server = createServer((incoming, outgoing) => {
    const asked = incoming.url ?? "/";
    if (!asked.startsWith(`${path}/`)) {
      outgoing.writeHead(404, { "Content-Type": "text/plain" }).end("another site");
      return;
    }
    const { hostname, port } = new URL(target());
    const passed = request(
      {
        hostname,
        port,
        path: strips ? asked.slice(path.length) : asked,
        method: incoming.method,
        headers: { ...incoming.headers, host: `${hostname}:${port}` },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on("error", () => outgoing.destroy());
    outgoing.on("close", () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}
