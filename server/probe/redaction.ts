import type { Secret } from "../config/secret.ts";
import type { ServerConfig } from "../config/types.ts";
import type { Line } from "./wire/lines.ts";

const HIDDEN = "«password»";
const LOGIN = /^(\S+ LOGIN )("(?:[^"\\]|\\.)*"|[^\s{"]+)?/i;
const AUTHENTICATE = /^(\S+ AUTHENTICATE \S+)(.*)$/i;

/** Takes secrets out of what is recorded of a connection. */
export type Redaction = {
  /** A line that the client sent, with everything hidden that belongs to a login. */
  client(line: Line): string;
  /** The server's side: a tagged answer ends a login; a secret that it echoes is hidden. */
  server(text: string): string;
  /** Any other text that may hold what the server sent. */
  text(text: string): string;
  /** One secret more, such as an access token that was only just got. */
  hide(secret: Secret): void;
};

/**
 * Hides twice over: by place (what follows LOGIN and AUTHENTICATE, whatever it is) and by value (the password in each
 * form in which it may travel, wherever it turns up, so also when a server repeats it).
 */
export function createRedaction(config: ServerConfig): Redaction {
  const secrets = new Set(knownSecrets(config).flatMap((secret) => formsOf(secret, config)));
  let pattern = patternOf(secrets);
  const scrub = (text: string) => (secrets.size === 0 ? text : text.replace(pattern, HIDDEN));
  let loginTag: string | null = null;
  return {
    client(line) {
      if (loginTag !== null) return HIDDEN;
      const login = LOGIN.exec(line.text);
      const authenticate = AUTHENTICATE.exec(line.text);
      if (!login && !authenticate) return scrub(line.text);
      loginTag = line.text.slice(0, line.text.indexOf(" "));
      if (login) return scrub(`${login[1]}${login[2] ?? ""}`) + (login[2] ? ` ${HIDDEN}` : HIDDEN);
      return scrub(authenticate?.[1] ?? "") + (authenticate?.[2] ? ` ${HIDDEN}` : "");
    },
    server(text) {
      if (loginTag !== null && text.startsWith(`${loginTag} `)) loginTag = null;
      return scrub(text);
    },
    text: scrub,
    hide(secret) {
      for (const form of formsOf(secret, config)) secrets.add(form);
      pattern = patternOf(secrets);
    },
  };
}

function knownSecrets({ login }: ServerConfig): readonly Secret[] {
  if (login === null) return [];
  if ("password" in login) return [login.password];
  if ("token" in login) return [login.token];
  const { clientSecret, refreshToken } = login.oauth2;
  return [clientSecret, refreshToken].filter((secret) => secret !== null);
}

/** A secret as it may travel: as it is, quoted (RFC 9051 section 4.3), and in the base64 of each SASL mechanism. */
function formsOf(secret: Secret, { host, port, login }: ServerConfig): readonly string[] {
  const value = secret.reveal();
  const user = login?.user ?? "";
  if (value === "") return [];
  const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
  return [
    base64(`\0${user}\0${value}`),
    // XOAUTH2, and OAUTHBEARER (RFC 7628 section 3.1).
    base64(`user=${user}\x01auth=Bearer ${value}\x01\x01`),
    base64(`n,a=${user},\x01host=${host}\x01port=${port}\x01auth=Bearer ${value}\x01\x01`),
    base64(value),
    base64(value).replace(/=+$/, ""),
    value.replace(/[\\"]/g, "\\$&"),
    value,
  ];
}

/** The longest first, so that a form that contains another is hidden whole. */
function patternOf(secrets: ReadonlySet<string>): RegExp {
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(RegExp.escape).join("|"), "g");
}
