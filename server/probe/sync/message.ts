import { randomUUID } from "node:crypto";
import { VERSION } from "../../config/version.ts";

/** A message of our own. It says to whoever finds it what it is. */
export type CanaryMessage = {
  /** The Message-ID, with its angle brackets. */
  id: string;
  /** A name that no other canary has, and that tells when it was sent. */
  name: string;
  octets: Buffer;
};

/** What is common to the names of all canaries. */
const NAME = /^canary-([0-9a-z]{1,12})-[0-9a-f]{8}(?:-renamed)?$/;
const MESSAGE_ID = /^<(canary-[0-9a-z]+-[0-9a-f]+)@imapscope\.invalid>$/;
/** What the Message-ID of every canary contains; for a SEARCH. */
export const CANARY_DOMAIN = "@imapscope.invalid>";

/** Writes a message in plain ASCII that no server has a reason to change (RFC 5322). */
export function canaryMessage(now: Date): CanaryMessage {
  const name = `canary-${now.getTime().toString(36)}-${randomUUID().slice(0, 8)}`;
  const id = `<${name}${CANARY_DOMAIN}`;
  const lines = [
    `Date: ${now.toUTCString().replace("GMT", "+0000")}`,
    "From: imapscope <canary@imapscope.invalid>",
    "To: imapscope <canary@imapscope.invalid>",
    "Subject: imapscope canary",
    `Message-ID: ${id}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=us-ascii",
    "Content-Transfer-Encoding: 7bit",
    `X-Mailer: imapscope ${VERSION}`,
    "",
    "imapscope sends this message to itself, to see whether two mail programs",
    "of this account stay in step. It removes it again within minutes.",
    "",
    "If you can read this, it was left behind. You may delete it.",
    "",
  ];
  return { id, name, octets: Buffer.from(lines.join("\r\n")) };
}

/** When the canary of this name was sent; null when it is not the name of one. */
export function sentAt(name: string): Date | null {
  const time = NAME.exec(name)?.[1];
  return time === undefined ? null : new Date(Number.parseInt(time, 36));
}

/** The name in a Message-ID; null when it is not one of ours. */
export function nameOf(messageId: string): string | null {
  return MESSAGE_ID.exec(messageId)?.[1] ?? null;
}
