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
};

/**
 * Hides twice over: by place (what follows LOGIN and AUTHENTICATE, whatever it is) and by value (the password in each
 * form in which it may travel, wherever it turns up, so also when a server repeats it).
 */
export function createRedaction(config: ServerConfig): Redaction {
  const secrets = formsOf(config);
  const pattern = new RegExp(secrets.map(RegExp.escape).join("|"), "g");
  const scrub = (text: string) => (secrets.length === 0 ? text : text.replace(pattern, HIDDEN));
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
  };
}

function formsOf({ login }: ServerConfig): readonly string[] {
  const password = login?.password.reveal() ?? "";
  if (login === null || password === "") return [];
  const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
  const plain = base64(`\0${login.user}\0${password}`);
  const quoted = password.replace(/[\\"]/g, "\\$&");
  const forms = new Set([plain, base64(password), base64(password).replace(/=+$/, ""), quoted, password]);
  return [...forms].sort((a, b) => b.length - a.length);
}
