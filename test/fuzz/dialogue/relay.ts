import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { connect as connectTls, type SecureContext, TLSSocket } from "node:tls";
import type { Plan } from "./mutations.ts";

/** What passed on a connection, in order, without TLS: a line of the client, or bytes that were sent to it. */
export type Passed = { from: "client"; line: string; tls: boolean } | { from: "server"; bytes: Buffer; tls: boolean };

/** Says what is sent in place of what the server said after so many commands of the client; null for what it said. */
export type Tamper = (said: Buffer, place: { verb: string; tag: string; connection: number }) => Plan | null;

/** Stands between a client and a server: it ends TLS, so that what the server says can be tampered with. */
export type Relay = {
  port: number;
  /** What passed on each connection. */
  passed: readonly (readonly Passed[])[];
  close(): Promise<void>;
};

type Options = { backend: number; implicitTls: boolean; secureContext: SecureContext; tamper: Tamper };

const FLOOD = Buffer.alloc(16 * 1024, "x");

/** Starts one for a single check. */
export async function startRelay(options: Options): Promise<Relay> {
  const passed: Passed[][] = [];
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const one: Passed[] = [];
    passed.push(one);
    relay(client, one, passed.length - 1, options, open);
  });
  const port = await listen(server);
  return {
    port,
    passed,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function relay(raw: Socket, passed: Passed[], connection: number, options: Options, open: Set<Socket>): void {
  const { backend, implicitTls, secureContext, tamper } = options;
  const held = (socket: Socket): Socket => {
    open.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => open.delete(socket));
    return socket;
  };
  const secure = (): Socket => held(new TLSSocket(raw, { isServer: true, secureContext }));
  held(raw);
  let client = implicitTls ? secure() : raw;
  let server = held(connect(backend, "127.0.0.1"));
  let tls = implicitTls;
  let [verb, tag, unread] = ["GREETING", "*", ""];
  let sending = Promise.resolve();
  let over = false;

  const write = (bytes: Buffer): Promise<void> =>
    new Promise((resolve) => {
      passed.push({ from: "server", bytes, tls });
      client.write(bytes, () => resolve());
    });
  const follow = async ({ pieces, gapMs, after }: Plan): Promise<void> => {
    for (const piece of pieces) {
      if (over) return;
      const written = write(piece);
      if (gapMs > 0) await Promise.race([sleep(gapMs), written.then(() => sleep(gapMs))]);
      else if (pieces.length > 1) await written;
    }
    if (after === "go on") return;
    over = true;
    if (after === "reset") raw.resetAndDestroy();
    else if (after === "close") client.end();
    while (after === "flood" && !client.destroyed) await write(FLOOD);
  };

  const hear = (bytes: Buffer): void => {
    if (over) return;
    const plan = tamper(bytes, { verb, tag, connection }) ?? { pieces: [bytes], gapMs: 0, after: "go on" };
    const begins = verb === "STARTTLS" && /^\S+ OK/im.test(bytes.toString("latin1"));
    sending = sending.then(() => follow(plan));
    if (begins && plan.after === "go on") void sending.then(encrypt);
  };
  const speak = (bytes: Buffer): void => {
    unread += bytes.toString("latin1");
    const lines = unread.split("\r\n");
    unread = lines.pop() ?? "";
    for (const line of lines) {
      passed.push({ from: "client", line, tls });
      const [, own, named] = /^([A-Z]+\d+) ((?:UID )?[A-Z]+)/i.exec(line) ?? [];
      if (own !== undefined && named !== undefined) [tag, verb] = [own, named.toUpperCase()];
    }
    server.write(bytes);
  };
  const listenTo = (): void => {
    client.on("data", speak);
    client.once("close", () => {
      over = true;
      server.destroy();
    });
    server.on("data", hear);
    server.once("close", () => {
      if (!over) void sending.then(() => client.end());
    });
  };
  const encrypt = (): void => {
    if (over) return;
    raw.removeAllListeners("data");
    server.removeAllListeners("data");
    client = secure();
    server = held(connectTls({ socket: server, rejectUnauthorized: false }));
    [tls, verb, tag, unread] = [true, "TLS", "*", ""];
    listenTo();
  };
  listenTo();
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
