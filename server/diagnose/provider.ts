import type { ProbeFacts } from "../probe/facts.ts";
import { type Seen, seenOf } from "./seen-of-server.ts";

/** What gives a provider away. Each alone is enough; what many servers have is not here. */
type Signs = {
  /** Its own name for its server, by which the rules of `recognise` know it. */
  host: string;
  /** Whether what the server says of itself can only come from this provider. */
  speaks(seen: Seen): boolean;
  /** Names of its servers: in a certificate, behind an alias, as the configured host. */
  names: RegExp;
};

const PROVIDERS: readonly Signs[] = [
  {
    host: "outlook.office365.com",
    speaks: isExchangeOnline,
    names: /(?:^|\.)(?:outlook\.(?:com|cn)|office365\.(?:com|us)|office\.com|hotmail\.com|live\.com)$/,
  },
  {
    host: "imap.gmail.com",
    speaks: ({ greeting, offers }) => /^Gimap ready/i.test(greeting) || offers("X-GM-EXT-1"),
    names: /(?:^|\.)(?:gmail\.com|googlemail\.com)$|^(?:imap|gmail-imap\.l)\.google\.com$/,
  },
  {
    host: "imap.mail.yahoo.com",
    speaks: ({ offers }) => offers("XYMHIGHESTMODSEQ"),
    names: /(?:^|\.)(?:yahoo\.(?:com|co\.jp|co\.uk|de|fr)|yahoodns\.net|aol\.com|ymail\.com)$/,
  },
  {
    host: "imap.mail.me.com",
    speaks: ({ offers }) => offers("AUTH=ATOKEN") || offers("XAPPLELITERAL") || offers("X-APPLE-REMOTE-LINKS"),
    names: /(?:^|\.)(?:mail\.me\.com|icloud\.com|mac\.com)$/,
  },
  {
    host: "imap.163.com",
    // Others run Coremail too: it names for whom.
    speaks: ({ greeting }) => /^Coremail System IMap Server Ready ?\((?:vip)?(?:163|126|188|yeah)/i.test(greeting),
    names: /(?:^|\.)(?:163\.com|126\.com|188\.com|yeah\.net)$/,
  },
  {
    host: "imap.qq.com",
    speaks: ({ greeting }) => /^QQMail (?:XM)?IMAP4Server/i.test(greeting),
    names: /(?:^|\.)(?:qq\.com|foxmail\.com)$/,
  },
];

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
 * The provider whose server was checked, as its usual host name; null when that is not known. What the server says of itself
 * counts first, then its certificate, then where an alias leads, and only then how it is called in the configuration: people put names of
 * their own in front of a provider, and a provider's name before a server of their own.
 */
export function providerOf(facts: ProbeFacts): string | null {
  const seen = seenOf(facts);
  const speaking = PROVIDERS.find(({ speaks }) => speaks(seen));
  if (speaking) return speaking.host;
  if (OTHER_SOFTWARE.test(`${seen.greeting} ${seen.id}`) || EXCHANGE.test(`${seen.greeting} ${seen.id}`)) return null;
  const named = [seen.certificate, seen.aliases, [seen.host]].flatMap((names) => {
    const provider = PROVIDERS.find((one) => names.some((name) => one.names.test(name)));
    return provider ? [provider.host] : [];
  });
  return named[0] ?? null;
}

/**
 * Whether Exchange speaks from Microsoft's cloud, where passwords are off for good. The Exchange of an organisation greets in the same
 * words, and takes passwords.
 */
function isExchangeOnline({ greeting, id, version, offers, certificate, aliases, host }: Seen): boolean {
  if (CLOUD_SERVER.test(decoded(BASE64_IN_BRACKETS.exec(greeting)?.[1]))) return true;
  if (!EXCHANGE.test(`${greeting} ${id}`)) return false;
  if (ON_PREMISES.some(offers)) return false;
  if (offers("AUTH=XOAUTH2") || /^15\.20\b/.test(version)) return true;
  return [...certificate, ...aliases, host].some((name) => /(?:^|\.)(?:outlook|office365)\.(?:com|cn|us)$/.test(name));
}

/** A name in UTF-16, as Exchange writes its own. */
function decoded(base64: string | undefined): string {
  return Buffer.from(base64 ?? "", "base64")
    .toString("utf16le")
    .replace(/\0/g, "");
}
