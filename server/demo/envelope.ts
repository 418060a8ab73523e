import { headerValue } from "./header.ts";
import { quote } from "./mailbox-name.ts";

const ADDRESSES = ["From", "Sender", "Reply-To", "To", "Cc", "Bcc"];
/** Fields that stand for From where they are missing (RFC 9051 section 7.5.2). */
const LIKE_FROM = new Set(["Sender", "Reply-To"]);
const ADDRESS = /^(?:"?([^"<]*?)"?\s*<)?([^<>@\s]+)@([^<>\s]+?)>?$/;

/** The ENVELOPE of a message (RFC 9051 section 7.5.2); of addresses the usual forms. */
export function envelope(content: Buffer): string {
  const value = (name: string) => headerValue(content, name);
  const addresses = ADDRESSES.map((name) => list(value(name) ?? (LIKE_FROM.has(name) ? value("From") : null)));
  const strings = (names: readonly string[]) => names.map((name) => nstring(value(name)));
  return `(${[...strings(["Date", "Subject"]), ...addresses, ...strings(["In-Reply-To", "Message-ID"])].join(" ")})`;
}

function list(value: string | null): string {
  const found = (value ?? "").split(",").flatMap((address) => {
    const [, name, mailbox, host] = ADDRESS.exec(address.trim()) ?? [];
    if (mailbox === undefined || host === undefined) return [];
    return [`(${nstring(name || null)} NIL ${nstring(mailbox)} ${nstring(host)})`];
  });
  return found.length === 0 ? "NIL" : `(${found.join("")})`;
}

/** A quoted string, or a literal where a quoted one cannot say it (RFC 9051 section 4.3). */
function nstring(value: string | null): string {
  if (value === null) return "NIL";
  return /[^\x20-\x7e]/.test(value) ? `{${Buffer.byteLength(value)}}\r\n${value}` : quote(value);
}
