import { connect } from "node:net";
import { connect as connectSecurely } from "node:tls";

/** What was answered, as far as tests ask. */
export type RawAnswer = { status: number; headers: Headers; body: string };

/** Where and how to ask: `from` is the address of this machine that asks, `secure` asks by TLS without a look at the certificate. */
export type RawAsker = { port: number; from?: string; secure?: boolean };

/** Sends these lines as they are (a request without its end) and reads until the server closes: nothing tidies up what is sent. */
export async function askRaw({ port, from, secure = false }: RawAsker, lines: readonly string[]): Promise<RawAnswer> {
  const options = { port, host: "127.0.0.1", ...(from === undefined ? {} : { localAddress: from }) };
  const socket = secure ? connectSecurely({ ...options, rejectUnauthorized: false }) : connect(options);
  socket.write([...lines, "", ""].join("\r\n"));
  const parts: Buffer[] = [];
  for await (const bytes of socket) parts.push(bytes as Buffer);
  const [head = "", ...rest] = Buffer.concat(parts).toString("utf8").split("\r\n\r\n");
  const [status = "", ...fields] = head.split("\r\n");
  const headers = new Headers(
    fields.map((field): [string, string] => [field.slice(0, field.indexOf(":")), field.slice(field.indexOf(":") + 1)]),
  );
  return { status: Number(status.split(" ")[1]), headers, body: rest.join("\r\n\r\n") };
}
