import type { ProbeFacts } from "../contract/facts.ts";
import type { Provider } from "../providers/provider.ts";
import { PROVIDERS } from "../providers/providers.ts";
import { type SeenOfServer, seenOf } from "./seen-of-server.ts";

/** By what a provider is known. */
type Signs = NonNullable<Provider["known"]>;

/** Server software that none of these providers shows: where it speaks, a name alone says only how somebody calls it. */
const OTHER_SOFTWARE =
  /\b(?:Dovecot|Cyrus|Courier|Zimbra|hMailServer|MDaemon|Kerio|Axigen|CommuniGate|Stalwart|Domino|GroupWise|SmarterMail|Panda|Perdition)\b/i;
const EXCHANGE = /\bMicrosoft Exchange\b.{0,20}\bIMAP4\b|\bMicrosoft\.Exchange\.Imap4/i;
/** What only the Exchange of an organisation of its own offers. */
const ON_PREMISES = ["AUTH=NTLM", "AUTH=GSSAPI"];
/** Microsoft's servers: LO4P123CA0123.GBRP123.PROD.OUTLOOK.COM. */
const CLOUD_SERVER =
  /\.prod\.(?:outlook\.com|exchangelabs\.com|partner\.outlook\.cn)$|^[A-Z]{2}[A-Z0-9]P(?:R\d\d|\d{3})CA/i;
const BASE64_IN_BRACKETS = /\[([A-Za-z0-9+/]{8,200}={0,2})\]\s*$/;

/**
 * The provider whose server was checked; null when that is not known. What the server says of itself counts first, then its
 * certificate, then where an alias leads, and only then how it is called in the configuration: people put names of their own in front
 * of a provider, and a provider's name before a server of their own.
 */
export function providerOf(facts: ProbeFacts): Provider | null {
  const seen = seenOf(facts);
  const speaking = PROVIDERS.find(({ known }) => known && speaks(known, seen));
  if (speaking) return speaking;
  if (OTHER_SOFTWARE.test(`${seen.greeting} ${seen.id}`) || EXCHANGE.test(`${seen.greeting} ${seen.id}`)) return null;
  for (const names of [seen.certificate, seen.aliases, [seen.host]]) {
    const named = PROVIDERS.find(({ known }) => known && hasName(known, names));
    if (named) return named;
  }
  return null;
}

/** Whether what the server says of itself can only come from this provider. */
function speaks(known: Signs, seen: SeenOfServer): boolean {
  if (known.software === "exchange-online" && isExchangeOnline(known, seen)) return true;
  return known.greeting?.test(seen.greeting) || known.capabilities.some(seen.offers);
}

function hasName({ hosts }: Signs, names: readonly string[]): boolean {
  return names.some((name) => hosts.some((host) => name === host || name.endsWith(`.${host}`)));
}

/**
 * Whether Exchange speaks from Microsoft's cloud, where passwords are off for good. The Exchange of an organisation greets in the same
 * words, and takes passwords.
 */
function isExchangeOnline(
  known: Signs,
  { greeting, id, version, offers, certificate, aliases, host }: SeenOfServer,
): boolean {
  if (CLOUD_SERVER.test(decoded(BASE64_IN_BRACKETS.exec(greeting)?.[1]))) return true;
  if (!EXCHANGE.test(`${greeting} ${id}`)) return false;
  if (ON_PREMISES.some(offers)) return false;
  if (offers("AUTH=XOAUTH2") || /^15\.20\b/.test(version)) return true;
  return hasName(known, [...certificate, ...aliases, host]);
}

/** A name in UTF-16, as Exchange writes its own. */
function decoded(base64: string | undefined): string {
  return Buffer.from(base64 ?? "", "base64")
    .toString("utf16le")
    .replace(/\0/g, "");
}
