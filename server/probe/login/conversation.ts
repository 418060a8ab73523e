import type { Reply } from "../wire/command.ts";
import { type Form, loginCommand } from "./login-command.ts";
import type { Proof, Way } from "./ways.ts";

/** How one way to log in is spoken: the command, and what answers the server's challenges. */
export type Conversation = {
  text: Buffer;
  reply: Reply;
  /** The proof has been sent once the server has asked so often. */
  proofAfter: number;
};

/** What an exchange has to know of the server: where it is, for OAUTHBEARER (RFC 7628 section 3.1), and what it can. */
export type Peer = { host: string; port: number; capabilities: readonly string[] };

/** Gives up an exchange of SASL (RFC 9051 section 6.2.2). */
const CANCEL = Buffer.from("*");

/** The conversation of a way to log in. */
export function conversationOf(way: Way, proof: Proof, peer: Peer, form: Form): Conversation {
  const secret = "password" in proof ? proof.password.reveal() : proof.accessToken.reveal();
  switch (way) {
    case "LOGIN command":
      return command(loginCommand(proof.user, secret, peer.capabilities, form));
    // Without an initial response: the password leaves only once the server has agreed to the mechanism.
    case "PLAIN":
      return answering(way, [`\0${proof.user}\0${secret}`]);
    case "LOGIN":
      return answering(way, [proof.user, secret]);
    case "XOAUTH2":
      return byToken(way, `user=${proof.user}\x01auth=Bearer ${secret}\x01\x01`, "", peer);
    case "OAUTHBEARER": {
      const fields = [`host=${peer.host}`, `port=${peer.port}`, `auth=Bearer ${secret}`];
      return byToken(way, [`n,a=${saslName(proof.user)},`, ...fields, "", ""].join("\x01"), "\x01", peer);
    }
  }
}

function command([text = Buffer.alloc(0), ...pieces]: readonly Buffer[]): Conversation {
  return { text, reply: (_, number) => pieces[number] ?? null, proofAfter: pieces.length };
}

/** A mechanism whose challenges say nothing that is not known: each has its answer by its place. */
function answering(way: Way, answers: readonly string[]): Conversation {
  return {
    text: Buffer.from(`AUTHENTICATE ${way}`),
    reply: (_, number) => encoded(answers[number]),
    proofAfter: answers.length,
  };
}

/** The error that comes as a challenge has to be acknowledged before the server refuses (RFC 7628 section 3.2.3). */
function byToken(way: Way, response: string, acknowledgement: string, { capabilities }: Peer): Conversation {
  const atOnce = capabilities.includes("SASL-IR");
  if (!atOnce) return { ...answering(way, [response, acknowledgement]), proofAfter: 1 };
  const { reply } = answering(way, [acknowledgement]);
  return { text: Buffer.from(`AUTHENTICATE ${way} ${base64(response)}`), reply, proofAfter: 0 };
}

function encoded(answer: string | undefined): Buffer {
  return answer === undefined ? CANCEL : Buffer.from(base64(answer));
}

function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

/** RFC 5801 section 4. */
function saslName(user: string): string {
  return user.replace(/=/g, "=3D").replace(/,/g, "=2C");
}
