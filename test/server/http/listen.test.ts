import { connect } from "node:net";
import { Hono } from "hono";
import { expect, it, onTestFinished } from "vitest";
import { listen } from "../../../server/http/listen.ts";
import { ListenError } from "../../../server/http/listen-error.ts";

const app = new Hono().get("/", (c) => c.text("hello"));

it("serves on a free port and says where", async () => {
  const { url, close } = await listen(app, { host: "127.0.0.1", port: 0 });
  expect(await (await fetch(url)).text()).toBe("hello");
  await close();
  await expect(fetch(url)).rejects.toThrow();
});

it("writes an IPv6 address in brackets", async () => {
  const { url, close } = await listen(app, { host: "::1", port: 0 });
  expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  await close();
});

it("says in one line that a port is taken, and what to do", async () => {
  const first = await listen(app, { host: "127.0.0.1", port: 0 });
  const port = Number(new URL(first.url).port);
  const refused = listen(app, { host: "127.0.0.1", port });
  await expect(refused).rejects.toBeInstanceOf(ListenError);
  await expect(refused).rejects.toThrow(
    `Cannot listen on 127.0.0.1:${port}: another program already uses it. Stop that program, or choose another: --listen 127.0.0.1:${port + 1}`,
  );
  await first.close();
});

it("says that an address is not of this machine", async () => {
  await expect(listen(app, { host: "192.0.2.1", port: 9143 })).rejects.toThrow(/has no such address/);
});

it("ends open event streams when it closes", async () => {
  const streaming = new Hono().get("/", (c) =>
    c.body(new ReadableStream({ start: (controller) => controller.enqueue("x") })),
  );
  const { url, close } = await listen(streaming, { host: "127.0.0.1", port: 0 });
  const reader = (await fetch(url)).body?.getReader();
  await reader?.read();
  await close();
  await expect(reader?.read()).rejects.toThrow();
});

it("answers HTTP/1.0 without a Host, as load balancers ask", async () => {
  const server = await listen(
    new Hono().get("/-/healthy", (c) => c.text("healthy")),
    { host: "127.0.0.1", port: 0 },
  );
  onTestFinished(() => server.close());
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write("GET /-/healthy HTTP/1.0\r\n\r\n");
  let heard = "";
  for await (const bytes of socket) heard += bytes;
  expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\n(?:.*\r\n)*healthy$/);
});
