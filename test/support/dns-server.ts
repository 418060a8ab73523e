import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode, RECURSION_AVAILABLE } from "dns-packet";
import { onTestFinished } from "vitest";

/** Response codes (RFC 1035 section 4.1.1). */
const RCODES = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 };

/** How a question goes wrong. */
export type Refusal = "SERVFAIL" | "NXDOMAIN" | "REFUSED" | "silence";

/** The addresses of a name with their TTL, or how the question goes wrong. */
export type Reply = readonly (readonly [address: string, ttl: number])[] | Refusal;

/** One name: an alias of another, the replies by type (NODATA for the others), or what is wrong with every question. */
export type Name = { alias: string } | { A?: Reply; AAAA?: Reply } | Refusal;

/** A name server of the tests. */
export type DnsServer = {
  /** As `Resolver.setServers` takes it. */
  address: string;
  /** Every question, in order: `A mail.example.com`. */
  asked: readonly string[];
  /** Also happens by itself after the test. */
  close(): Promise<void>;
};

/**
 * Starts a name server (UDP, loopback) that follows aliases like a recursive resolver. A name that the zone does not have
 * is NXDOMAIN.
 */
export async function dnsServer(zone: Readonly<Record<string, Name>>): Promise<DnsServer> {
  const socket = createSocket("udp4");
  const asked: string[] = [];
  socket.on("message", (bytes, { port, address }) => {
    const { id = 0, questions = [] } = decode(bytes);
    const [question] = questions;
    if (!question) return;
    asked.push(`${question.type} ${question.name}`);
    const found = find(zone, question.name.toLowerCase(), question.type);
    if (found.outcome === "silence") return;
    const flags = AUTHORITATIVE_ANSWER | RECURSION_AVAILABLE | RCODES[found.outcome];
    socket.send(encode({ type: "response", id, flags, questions, answers: found.answers }), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const closed = once(socket, "close");
  let open = true;
  const close = async () => {
    if (open) socket.close();
    open = false;
    await closed;
  };
  onTestFinished(close);
  return { address: `127.0.0.1:${socket.address().port}`, asked, close };
}

type Found = { outcome: Refusal | "NOERROR"; answers: Answer[] };

function find(zone: Readonly<Record<string, Name>>, asked: string, type: string): Found {
  const answers: Answer[] = [];
  let name = asked;
  while (!answers.some((seen) => seen.name === name)) {
    const entry = zone[name] ?? "NXDOMAIN";
    if (typeof entry === "string") return { outcome: entry, answers };
    if (!("alias" in entry)) {
      const reply = (type === "A" || type === "AAAA" ? entry[type] : undefined) ?? [];
      if (typeof reply === "string") return { outcome: reply, answers };
      return {
        outcome: "NOERROR",
        answers: [...answers, ...reply.map(([data, ttl]) => record(type, name, ttl, data))],
      };
    }
    answers.push(record("CNAME", name, 300, entry.alias));
    if (type === "CNAME") break;
    name = entry.alias;
  }
  return { outcome: "NOERROR", answers };
}

function record(type: string, name: string, ttl: number, data: string): Answer {
  return { type: type === "AAAA" || type === "CNAME" ? type : "A", name, ttl, data };
}
