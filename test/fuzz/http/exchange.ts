import { connect } from "node:net";

/** What came back: null for the status where nothing that is HTTP did. */
export type Answer = { status: number | null; headers: Readonly<Record<string, string>>; body: string; ended: boolean };

const MOST_OCTETS = 4 * 1024 * 1024;

/** Sends bytes, and reads what comes until the end, or so long; what goes on (events) is ended from here. */
export function exchange(port: number, bytes: Buffer, milliseconds: number): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const socket = connect({ port, host: "127.0.0.1" });
  const chunks: Buffer[] = [];
  let size = 0;
  let ended = false;
  const timer = setTimeout(() => socket.destroy(), milliseconds);
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_OCTETS) socket.destroy();
  });
  socket.on("end", () => {
    ended = true;
  });
  socket.on("close", () => {
    clearTimeout(timer);
    resolve({ ...answerIn(Buffer.concat(chunks).toString("utf8")), ended });
  });
  socket.end(bytes);
  return promise;
}

function answerIn(text: string): Omit<Answer, "ended"> {
  const [head = "", ...rest] = text.replace(/^HTTP\/1\.1 100 .*\r\n\r\n/, "").split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(":", 1)[0]?.toLowerCase() ?? "", line.replace(/^[^:]*: */, "")]),
  );
  const body = rest.join("\r\n\r\n");
  return {
    status: status === undefined ? null : Number(status),
    headers,
    body: headers["transfer-encoding"] === "chunked" ? withoutChunks(body) : body,
  };
}

/** RFC 9112 section 7.1: each piece behind its length in hexadecimal digits, which counts octets. */
function withoutChunks(body: string): string {
  let left = Buffer.from(body, "utf8");
  const pieces: Buffer[] = [];
  for (;;) {
    const end = left.indexOf("\r\n");
    const length = end < 0 ? 0 : Number.parseInt(left.toString("latin1", 0, end), 16);
    if (!(length > 0)) return Buffer.concat(pieces).toString("utf8");
    pieces.push(left.subarray(end + 2, end + 2 + length));
    left = left.subarray(end + 2 + length + 2);
  }
}
