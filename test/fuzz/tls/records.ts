import { connect, createServer, type Socket } from "node:net";
import { check, checkPatiently } from "../../../server/check.ts";
import { Secret } from "../../../server/config/secret.ts";
import { startImapServer } from "../../../server/demo/imap-server.ts";
import { FAKE_SERVER_NAMES, testAuthority } from "../../support/fault-server.ts";
import { PLAIN_SERVER } from "../../support/plain-server.ts";
import type { FuzzKind } from "../kind.ts";
import type { Random } from "../random.ts";

const TIMEOUT_SECONDS = 2;
const PATIENT_SECONDS = 60;
/** Octets before what a record holds: its type, its version and its length (RFC 8446 section 5.1). */
const HEADER = 5;
const HANDSHAKE = 22;
const ALERT = 21;
const CHANGE_CIPHER_SPEC = 20;

/** What is sent in place of a record, and whether that must end the session before anybody has logged in. */
type Tampered = { bytes: Buffer; ends?: "close" | "reset" | "silence"; breaks: boolean };
type Mutation = (record: Buffer, random: Random) => Tampered;

const record = (type: number, content: Buffer, version = 0x0303) => {
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(type, 0);
  header.writeUInt16BE(version, 1);
  header.writeUInt16BE(content.length, 3);
  return Buffer.concat([header, content]);
};

/** All that may be done to the records of a server. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "bits flipped in what it holds": (whole, random) => {
    const bytes = Buffer.from(whole);
    const at = HEADER + random.int(bytes.length - HEADER);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
    return { bytes, breaks: true };
  },
  "another type": (whole, random) => {
    const bytes = Buffer.from(whole);
    bytes[0] = random.pick([0, 20, 21, 22, 23, 24, 128, 255]);
    return { bytes, breaks: bytes[0] !== whole[0] };
  },
  "another version": (whole, random) => ({
    bytes: Buffer.concat([whole.subarray(0, 1), random.bytes(2), whole.subarray(3)]),
    breaks: false,
  }),
  "a wrong length": (whole, random) => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt16BE(random.pick([0, 1, 0xffff, 0x4001, random.int(0xffff)]), 3);
    return { bytes, breaks: bytes.readUInt16BE(3) !== whole.readUInt16BE(3) };
  },
  "cut off, then closed": (whole, random) => ({
    bytes: whole.subarray(0, random.int(whole.length)),
    ends: "close",
    breaks: true,
  }),
  "cut off, then reset": (whole, random) => ({
    bytes: whole.subarray(0, random.int(whole.length)),
    ends: "reset",
    breaks: true,
  }),
  "cut off, then silence": (whole, random) => ({
    bytes: whole.subarray(0, random.int(whole.length)),
    ends: "silence",
    breaks: true,
  }),
  // TLS 1.3 sends a ChangeCipherSpec for middleboxes alone, which a client leaves aside (RFC 8446 appendix D.4).
  "left out": (whole) => ({ bytes: Buffer.alloc(0), breaks: whole[0] !== CHANGE_CIPHER_SPEC }),
  twice: (whole) => ({ bytes: Buffer.concat([whole, whole]), breaks: false }),
  "an alert before it": (whole, random) => ({
    bytes: Buffer.concat([record(ALERT, Buffer.of(1 + random.int(2), random.int(256))), whole]),
    breaks: false,
  }),
  "a fatal alert in its place": (_, random) => ({ bytes: record(ALERT, Buffer.of(2, random.int(256))), breaks: true }),
  "garbage in its place": (_, random) => ({ bytes: random.bytes(1 + random.int(500)), breaks: true }),
  "a record of garbage before it": (whole, random) => ({
    bytes: Buffer.concat([record(random.int(256), random.bytes(random.int(300))), whole]),
    breaks: false,
  }),
  "a request to begin anew": (whole) => ({
    bytes: Buffer.concat([record(HANDSHAKE, Buffer.of(0, 0, 0, 0)), whole]),
    breaks: false,
  }),
  "empty records before it": (whole, random) => ({
    bytes: Buffer.concat([...Array<Buffer>(random.int(200)).fill(record(23, Buffer.alloc(0))), whole]),
    breaks: false,
  }),
  "a handshake message that never ends": (_, random) => ({
    bytes: Buffer.concat(
      Array<Buffer>(20).fill(
        record(
          HANDSHAKE,
          Buffer.concat([Buffer.of(random.pick([2, 11, 12, 4]), 0xff, 0xff, 0xff), Buffer.alloc(16_000)]),
        ),
      ),
    ),
    ends: "silence",
    breaks: true,
  }),
  "plain text in its place": () => ({ bytes: Buffer.from("* OK [CAPABILITY IMAP4rev1] ready\r\n"), breaks: true }),
};

/** So many records a server sends at least until a client has logged in: what is done to one of these is done before. */
const BEFORE_LOGIN = 3;
const MOST_TOUCHED = 12;

/** TLS records, between a client and a server that both do as they should. */
export const records: FuzzKind = {
  name: "tls-records",
  share: 10,
  atOnce: 12,
  async prepare() {
    const authority = await testAuthority();
    const certificate = await authority.issue({ names: FAKE_SERVER_NAMES });
    const servers = [
      await startImapServer({ certificate }),
      await startImapServer({ certificate, tls: { maxVersion: "TLSv1.2" } }),
    ];
    return {
      async run(random, control) {
        const server = random.pick(servers);
        const name = random.pick(Object.keys(MUTATIONS));
        const at = random.int(MOST_TOUCHED);
        const touched = { breaks: false };
        const tamper = (one: Buffer, index: number): Tampered => {
          if (control || index !== at || one.length <= HEADER) return { bytes: one, breaks: false };
          const made = MUTATIONS[name]?.(one, random) ?? { bytes: one, breaks: false };
          touched.breaks = made.breaks && at < BEFORE_LOGIN;
          return made;
        };
        const relay = await startRecordRelay(server.port, tamper);
        const { user, password } = server.options;
        const timeoutSeconds = control ? PATIENT_SECONDS : TIMEOUT_SECONDS;
        const login = { user, password: new Secret(password) };
        const config = {
          ...PLAIN_SERVER,
          host: "127.0.0.1",
          port: relay.port,
          login,
          depth: "login",
          timeoutSeconds,
          ca: authority.certificate,
        } as const;
        const began = performance.now();
        try {
          const done = await (control ? checkPatiently(config) : check(config));
          return {
            what: `${name}, record ${at}`,
            seconds: (performance.now() - began) / 1000,
            deadline: timeoutSeconds,
            came: done.state,
            faults: [
              ...(touched.breaks && done.state === "up" ? [`false up: ${name} of record ${at}`] : []),
              ...(control && done.state !== "up" ? [`a healthy session was ${done.state}`] : []),
              ...(JSON.stringify(done).includes(password) ? ["a secret in the check"] : []),
            ],
          };
        } finally {
          relay.close();
        }
      },
      async close() {
        for (const server of servers) await server.close();
      },
    };
  },
};

/** Passes on what a client says, and record by record what the server does. */
async function startRecordRelay(backend: number, tamper: (record: Buffer, index: number) => Tampered) {
  const open = new Set<Socket>();
  const hold = (socket: Socket): Socket => {
    open.add(socket);
    return socket.on("error", () => {}).once("close", () => void open.delete(socket));
  };
  const relay = createServer((client) => {
    hold(client);
    const server = hold(connect(backend, "127.0.0.1"));
    let [unread, count, over] = [Buffer.alloc(0), 0, false];
    server.on("data", (bytes: Buffer) => {
      unread = Buffer.concat([unread, bytes]);
      while (!over && unread.length >= HEADER && unread.length >= HEADER + unread.readUInt16BE(3)) {
        const length = HEADER + unread.readUInt16BE(3);
        const { bytes: sent, ends } = tamper(unread.subarray(0, length), count);
        unread = unread.subarray(length);
        count += 1;
        client.write(sent);
        if (ends === undefined) continue;
        over = true;
        if (ends === "close") client.end();
        if (ends === "reset") client.resetAndDestroy();
      }
    });
    client.on("data", (bytes: Buffer) => void server.write(bytes));
    client.once("close", () => void server.destroy());
    server.once("close", () => {
      if (!over) client.end();
    });
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  const address = relay.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    close() {
      for (const socket of open) socket.destroy();
      relay.close();
    },
  };
}
