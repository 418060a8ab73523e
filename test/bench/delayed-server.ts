import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { createSecureContext, TLSSocket } from "node:tls";
import { createAuthority } from "../../server/demo/certificates.ts";
import { TimedSocket } from "../../server/probe/wire/timed-socket.ts";

/** Sent once the server listens. */
export type Ready = { port: number; ca: string; user: string; password: string };

/** How long each answer really took in seconds, by user name and phase, from what came in to what went out, at the socket. */
export type Served = Record<string, Record<string, number>>;

/** Every connection another delay, so that not all answers come in the same instant. */
const BASE_SECONDS = 0.1;
const STEP_SECONDS = 0.003;
const CAPABILITIES = "CAPABILITY IMAP4rev1 NAMESPACE";

let served: Served = {};
let connections = 0;
const authority = await createAuthority("imapscope benchmark");
const { key, chain: cert } = await authority.issue({ names: ["127.0.0.1"] });
const secureContext = createSecureContext({ key, cert });
const clock = () => performance.now() / 1000;

const server = createServer({ noDelay: true }, (socket) => void serve(socket));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen on a TCP port");
  const ready: Ready = { port: address.port, ca: authority.certificate, user: "monitor", password: "correct-horse" };
  process.send?.(ready);
});
process.on("message", () => {
  process.send?.(served satisfies Served);
  served = {};
  connections = 0;
});

/** One session: each answer after the delay, and how long that was written down. */
async function serve(socket: Socket): Promise<void> {
  const timed = new TimedSocket(socket, clock);
  const delay = (BASE_SECONDS + connections * STEP_SECONDS) * 1000;
  connections += 1;
  const times: Record<string, number> = {};
  const secured = new TLSSocket(timed, { isServer: true, secureContext });
  secured.on("error", () => socket.destroy());
  const answer = async (phase: string, ...lines: string[]) => {
    const { arrivedAt } = timed;
    await setTimeout(delay);
    secured.write(lines.map((line) => `${line}\r\n`).join(""));
    times[phase] = (times[phase] ?? 0) + timed.sentAt - arrivedAt;
  };
  const answers: Record<string, (tag: string) => unknown> = {
    CAPABILITY: (tag) => answer("capability", `* ${CAPABILITIES}`, `${tag} OK`),
    LOGIN: (tag) => answer("auth", `${tag} OK [${CAPABILITIES}] in`),
    NAMESPACE: (tag) => secured.write(`* NAMESPACE (("" "/")) NIL NIL\r\n${tag} OK\r\n`),
    LIST: (tag) => answer("list", '* LIST () "/" INBOX', `${tag} OK`),
    LSUB: (tag) => answer("list", `${tag} OK`),
    STATUS: (tag) => answer("status", "* STATUS INBOX (MESSAGES 0 UNSEEN 0 UIDNEXT 1 UIDVALIDITY 1)", `${tag} OK`),
    EXAMINE: (tag) => answer("status", "* 0 EXISTS", "* OK [UIDVALIDITY 1] valid", `${tag} OK [READ-ONLY] open`),
    LOGOUT: (tag) => answer("logout", "* BYE", `${tag} OK`),
  };
  secured.once("secure", () => void answer("greeting", "* OK ready"));
  for await (const line of createInterface({ input: secured })) {
    const [tag = "", command = "", user = ""] = line.split(" ");
    if (command === "LOGIN") served[user.replaceAll('"', "")] = times;
    const known = answers[command];
    if (known) known(tag);
    else secured.write(`${tag} BAD unknown\r\n`);
  }
}
