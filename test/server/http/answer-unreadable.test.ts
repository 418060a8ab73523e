import { connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { Problem } from "../../../server/contract/answers/problem.ts";
import { askRaw } from "../../support/raw-http.ts";
import { served } from "../../support/served.ts";

const HEAD = ["Host: localhost", "Connection: close"];

it.each([
  [400, "no request", ["EHLO client.example"]],
  [400, "another version", ["GET /-/healthy HTTP/9.9", ...HEAD]],
  [400, "a space in the name of a header", ["GET /-/healthy HTTP/1.1", ...HEAD, "X A: 1"]],
  [400, "a NUL in a header", ["GET /-/healthy HTTP/1.1", ...HEAD, "X-A: \0"]],
  [
    400,
    "a length and chunks",
    ["POST /api/v1/explain HTTP/1.1", ...HEAD, "Content-Length: 4", "Transfer-Encoding: chunked"],
  ],
  [400, "two lengths", ["POST /api/v1/explain HTTP/1.1", ...HEAD, "Content-Length: 4", "Content-Length: 5"]],
  [400, "a chunk without a size", ["POST /api/v1/explain HTTP/1.1", ...HEAD, "Transfer-Encoding: chunked", "", "zz"]],
  [431, "headers of 20 KiB", ["GET /-/healthy HTTP/1.1", ...HEAD, `X-A: ${"a".repeat(20_000)}`]],
  [400, "no host", ["GET /-/healthy HTTP/1.1", "Connection: close"]],
  [400, "two hosts", ["GET /-/healthy HTTP/1.1", ...HEAD, "Host: evil.example"]],
  [400, "a host that is none", ["GET /-/healthy HTTP/1.1", "Host: a b", "Connection: close"]],
  [400, "a backslash in the path", ["GET /assets/\\ HTTP/1.1", ...HEAD]],
])("answers %i with its reason to %s", async (status, _, lines) => {
  const { port } = await served();
  const answer = await askRaw({ port }, lines);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([status, "application/problem+json"]);
  expect(Problem.parse(JSON.parse(answer.body)).status).toBe(status);
});

it("writes nothing into an answer that has begun", async () => {
  const { port } = await served();
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let received = "";
  socket.setEncoding("utf8").on("error", () => {});
  socket.on("data", (text: string) => {
    if (received === "") socket.write("no request\r\n\r\n");
    received += text;
  });
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await closed;
  expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200"]);
});
