import { linesOf } from "./pasted.ts";
import { speakerOf } from "./speaker.ts";

/** What a message itself tells of the server and the account; what it does not tell is left out. */
export type MessageFacts = {
  host?: string;
  port?: number;
  /** The address that was dialled. */
  address?: string;
  user?: string;
  mailbox?: string;
  /** A day that stands with what has expired. */
  notAfter?: string;
};

const LONGEST = 16_384;
const NAME = "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,6}[a-z][a-z0-9-]{1,61}";
const IPV4 = "\\d{1,3}(?:\\.\\d{1,3}){3}";
const MAIL_PORT = "(?:993|143|995|110|1143|1993|10143|10993)";

/** Where a host is named, the more certain first; the port stands behind it where the text has it there. */
const HOSTS: readonly RegExp[] = [
  new RegExp(`\\b(?:imaps?|ssl|tls)://(?:[^\\s/@]{1,80}@)?(${NAME})\\s?(?::(\\d{2,5}))?(?![\\w@])`, "i"),
  new RegExp(`\\{(${NAME})(?::(\\d{2,5}))?[/}]`, "i"),
  new RegExp(
    `\\b(?:ENOTFOUND|EAI_AGAIN|ENODATA|UnknownHostException:|lookup|resolve(?: host(?:name)?)?:?)\\s+["'‘]?(${NAME})(?::(\\d{2,5}))?(?![\\w@(])`,
    "i",
  ),
  new RegExp(`(?<![\\w@./-])(${NAME})[: ]{1,2}(${MAIL_PORT})(?![\\w.])`, "i"),
  new RegExp(
    `\\b(?:host(?:name)?|server|imap[_ ]?(?:host|server)|server[_ ]?name|connect(?:ing|ed|ion)?(?: attempt)?(?: to)?(?: (?:the|imap|mail|server|host))*|contact|reach|login to server|log ?in to)\\b["']?\\s?[=:]?\\s?["'‘“]?(${NAME})(?::(\\d{2,5}))?(?![\\w@(])`,
    "i",
  ),
  /(?<![\w@./-])((?:imaps?|mail\d?|mx\d?|pop3?|outlook|secureimap|imap-mail|in|mbox|ssl\d)\.(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24})(?::(\d{2,5}))?(?![\w@(/])/i,
];
/** Names of classes, files and pages, that only look like a host. */
const NO_HOST =
  /\.(?:js|mjs|ts|py|rb|php|java|kt|rs|go|c|h|cpp|cs|pl|pm|conf|cfg|ini|log|lock|pid|so|sock|html?|json|ya?ml|xml|txt|md|exe|dll|service|socket|pem|crt|key|sys|local_host)$|^(?:javax?|com|org|net|io|sun|system|microsoft|jakarta|android|imap|node|php|std|crypto|mail|email|smtp|ssl|tls)\.(?:sun|apache|mail|net|io|util|security|lang|imap|ssl|protocol|server|client|connection|login|eclipse|angus|http|internal|fsck|text|simple|error|connect|smtp)\b|^(?:www|support|docs?|help|service|accounts|wiki|github|go|aka|login)\.|(?:example|schemas)\.microsoft\.com$|^github\.com$/i;

const PORTS = [
  /\bport\s?(?:[=:#]|number)?\s?["']?(\d{2,5})\b(?!\.\d)/i,
  /(?:端口|连接埠|連接埠|ポート|포트)\s?[=:]?\s?(\d{2,5})\b/,
  /\b(\d{2,5})\s?(?:端口|番ポート)/,
  new RegExp(`(?:${IPV4}|\\]|localhost):(${MAIL_PORT})\\b`),
];
const ADDRESS = new RegExp(
  `\\b(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|dial tcp|connect(?:ing|ed)?(?: to)?|to|Trying)\\s+(${IPV4})(?::(\\d{2,5}))?(?![\\w.])`,
  "i",
);
const MAIL_ADDRESS = "[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,24}";
const USERS: readonly RegExp[] = [
  /\buser=<([\w.+@%-]{2,80})>/i,
  new RegExp(
    `\\b(?:user(?:name)?|account|login|mailbox|for|as|LOGIN)\\b["']?\\s?[=:]?\\s?["'‘“<]?(${MAIL_ADDRESS})`,
    "i",
  ),
  new RegExp(`(?:账号|帐号|账户|邮箱|用户名?|アカウント|ユーザー名?)\\s?[=::]?\\s?["'“<]?(${MAIL_ADDRESS})`, "i"),
  new RegExp(`(?<![\\w/:<])(${MAIL_ADDRESS})(?!\\w)`, "i"),
];
const NOBODY = /^(?:kefu|support|help|postmaster|noreply|no-reply|abuse|admin|webmaster|info)@|^\*+/i;
const MAILBOXES: readonly RegExp[] = [
  /\b(?:SELECT|EXAMINE|STATUS|APPEND|CREATE|DELETE|SUBSCRIBE)\s"([^"\\]{1,80})"/,
  /\b(?:mailbox|folder)(?: (?:does(?:n't| not) exist|not found|unknown))?:\s?["']?([\w][\w./ &-]{0,60}?)["']?(?=$|[\s,;)\]]*$|["'\])])/i,
  /\b(?:mailbox|folder)\s["'“]([^"'”]{1,80})["'”]/i,
  /["'“]([^"'”]{1,80})["'”]\s(?:mailbox|folder)\b/i,
  /\b[Uu]nknown (?:mailbox|folder):?\s["']?([\w][\w./ &-]{0,60}?)["']?(?=$|[\s,;)\]]*$)/,
  /(?:文件夹|邮件夹|資料夾)\s?["'“「]([^"'”」]{1,60})["'”」]/,
];
/** What is safe in a command that somebody copies. */
const MAY_BE_TYPED = /^[\p{L}\p{N}][\p{L}\p{N} ._/&+-]*$/u;
const NOT_AFTER =
  /\b(?:not ?after|expire[ds]?(?: on| at)?|valid until|expiry|expiration)\b\s?[=:]?\s?["']?((?:\w{3} +\d{1,2} \d{2}:\d{2}:\d{2} \d{4}(?: GMT)?)|(?:\d{4}-\d{2}-\d{2}(?:T[\d:]+Z?)?))/i;

/** What a text that was pasted tells of the server, the account and the folder. In a server’s log the hosts and ports are the client’s. */
export function factsIn(text: string): MessageFacts {
  const lines = linesOf(text.slice(0, LONGEST));
  const ofClient = lines.filter((line) => speakerOf(line) !== "server-log").join("\n");
  const all = lines.join("\n");
  const { host, port: beside } = hostIn(ofClient);
  const dialled = ADDRESS.exec(ofClient);
  const port = portOf(beside) ?? portOf(dialled?.[2]) ?? portOf(firstOf(PORTS, ofClient));
  const user = USERS.map((pattern) => pattern.exec(all)?.[1]).find((one) => one !== undefined && !NOBODY.test(one));
  const named = firstOf(MAILBOXES, all)?.trim();
  const mailbox = named !== undefined && MAY_BE_TYPED.test(named) ? named : undefined;
  const notAfter = dayOf(NOT_AFTER.exec(all)?.[1]);
  return {
    ...(host ? { host } : {}),
    ...(port ? { port } : {}),
    ...(dialled?.[1] ? { address: dialled[1] } : {}),
    ...(user ? { user } : {}),
    ...(mailbox ? { mailbox } : {}),
    ...(notAfter ? { notAfter } : {}),
  };
}

/** The first name of a server by the surest sign, and the port that stands with it. */
function hostIn(text: string): { host?: string; port?: string } {
  for (const pattern of HOSTS) {
    for (const match of text.matchAll(new RegExp(pattern.source, "gi"))) {
      const [, name, port] = match;
      if (name !== undefined && !NO_HOST.test(name)) return { host: name.toLowerCase(), ...(port ? { port } : {}) };
    }
  }
  return {};
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function portOf(text: string | undefined): number | undefined {
  const port = Number(text);
  return port > 0 && port < 65_536 ? port : undefined;
}

function dayOf(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
