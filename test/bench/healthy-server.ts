import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { createServer, type Server } from "node:tls";

/**
 * A healthy IMAP server that costs little, so that what is measured is whoever asks it. It prints its ports. It speaks as Dovecot does.
 *
 *     node healthy-server.ts CERTIFICATE KEY [PORTS] [DELAY STEP]
 *
 * With a delay (milliseconds) each answer waits that long, on each further port by a step longer; at the end of a session it prints the
 * port and how many seconds there were from the connection to its last answer.
 */
const [certificate = "", key = "", ports = "1", delay = "0", step = "0"] = process.argv.slice(2);
const BEFORE_LOGIN = "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ AUTH=PLAIN";
const AFTER_LOGIN =
  `IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE ESEARCH UNSELECT CHILDREN NAMESPACE UIDPLUS LIST-EXTENDED
 CONDSTORE WITHIN LIST-STATUS MOVE STATUS=SIZE LITERAL+ SPECIAL-USE QUOTA`.replaceAll("\n", "");
const MAILBOXES = ["INBOX", "\\Sent Sent", "\\Drafts Drafts", "\\Junk Junk", "\\Trash Trash"];
const STATUS = "MESSAGES 12 UNSEEN 2 UIDNEXT 313 UIDVALIDITY 1700000001 HIGHESTMODSEQ 4711 SIZE 54321";

/** The untagged answers to a command, and what its tagged OK says. */
const ANSWERS: Readonly<Record<string, readonly [untagged: readonly string[], ok?: string]>> = {
  CAPABILITY: [[`CAPABILITY ${AFTER_LOGIN}`]],
  LOGIN: [[], `[CAPABILITY ${AFTER_LOGIN}] Logged in`],
  AUTHENTICATE: [[], `[CAPABILITY ${AFTER_LOGIN}] Logged in`],
  ID: [['ID ("name" "Dovecot")']],
  NAMESPACE: [['NAMESPACE (("" "/")) NIL NIL']],
  LIST: [MAILBOXES.map(listed)],
  STATUS: [[`STATUS INBOX (${STATUS})`]],
  EXAMINE: [
    [
      "FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)",
      "OK [PERMANENTFLAGS ()] Read-only mailbox.",
      "12 EXISTS",
      "0 RECENT",
      "OK [UIDVALIDITY 1700000001] UIDs valid",
      "OK [UIDNEXT 313] Predicted next UID",
      "OK [HIGHESTMODSEQ 4711] Highest",
    ],
    "[READ-ONLY] Examine completed",
  ],
  FETCH: [['12 FETCH (UID 312 INTERNALDATE "30-Nov-2026 08:00:00 +0000")']],
  GETQUOTAROOT: [['QUOTAROOT INBOX "User quota"', 'QUOTA "User quota" (STORAGE 500 1000)']],
  LOGOUT: [["BYE Logging out"]],
};

const tls = { cert: readFileSync(certificate), key: readFileSync(key) };
for (let index = 0; index < Number(ports); index += 1) listen(Number(delay) + index * Number(step));
process.on("SIGTERM", () => process.exit(0));

/** Listens on a port of its own, where every answer waits for so many milliseconds. */
function listen(delayMs: number): void {
  const connected = new Map<string, number>();
  const server = createServer(tls, (socket) => {
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    const began = connected.get(`${socket.remotePort}`) ?? Number.NaN;
    connected.delete(`${socket.remotePort}`);
    let answered = answer(`* OK [CAPABILITY ${BEFORE_LOGIN}] Dovecot ready.\r\n`);
    let pending = "";
    socket.on("data", (data) => {
      const lines = (pending + data.toString("latin1")).split("\r\n");
      pending = lines.pop() ?? "";
      answered = answered.then(() => answer(lines.map(answerTo).join("")));
      if (lines.some((line) => /^\S+ LOGOUT$/i.test(line))) void answered.then(end);
    });

    async function answer(text: string): Promise<void> {
      if (delayMs > 0) await sleep(delayMs);
      socket.write(text);
    }
    function end(): void {
      if (delayMs > 0) console.log(portOf(server), (performance.now() - began) / 1000);
      socket.end();
    }
  });
  server.on("connection", ({ remotePort }) => connected.set(`${remotePort}`, performance.now()));
  server.on("tlsClientError", () => {});
  server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => console.log("listens", portOf(server)));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen on a TCP port");
  return address.port;
}

function answerTo(line: string): string {
  const [tag = "*", first = "", second = ""] = line.split(" ");
  const verb = (/^uid$/i.test(first) ? second : first).toUpperCase();
  const [untagged, ok = "done"] = ANSWERS[verb] ?? [[]];
  return [...untagged.map((text) => `* ${text}`), `${tag} OK ${ok}`].map((text) => `${text}\r\n`).join("");
}

function listed(mailbox: string): string {
  const [name = "", use = ""] = mailbox.split(" ").toReversed();
  return `LIST (${["\\HasNoChildren", use].join(" ").trim()}) "/" ${name}`;
}
