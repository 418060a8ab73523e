import { isIP } from "node:net";
import { parseHost } from "./host.ts";
import { UsageError } from "./usage-error.ts";

/** The parts of a TARGET, as far as it names them. */
export type TargetAddress = {
  /** `imaps` for implicit TLS, `imap` for STARTTLS, null where the port or an option decides. */
  scheme: "imaps" | "imap" | null;
  user: string | null;
  /** IPv6 without brackets. */
  host: string;
  port: number | null;
};

const FORMS = "imaps://[user@]host[:port], imap://[user@]host[:port] or host[:port]";

/** Reads `imaps://[user@]host[:port]`, `imap://[user@]host[:port]` or `host[:port]`; throws a `UsageError` for anything else. */
export function parseTargetAddress(target: string): TargetAddress {
  const match = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(target);
  const scheme = match?.[1]?.toLowerCase() ?? null;
  const rest = match?.[2] ?? target;
  const at = rest.lastIndexOf("@");
  if (at !== -1 && rest.slice(0, at).includes(":")) {
    throw new UsageError(
      "a password must not be an argument, because others on this machine can read it: leave it out and add --password-env VAR, --password-file FILE or --password-stdin",
    );
  }
  if (scheme === null && at !== -1) {
    throw new UsageError(
      "the settings for an e-mail address cannot be found automatically yet: write the host, and the address after --user, as in: imapscope check mail.example.com --user you@example.com",
    );
  }
  if (scheme !== null && scheme !== "imaps" && scheme !== "imap") {
    throw new UsageError(`only imaps:// and imap:// can be checked: write ${FORMS}`);
  }
  const user = at === -1 ? null : parseUser(rest.slice(0, at));
  return { scheme, user, ...parseHostPort(rest.slice(at + 1)) };
}

function parseUser(text: string): string {
  const user = decode(text);
  if (user === null || user === "" || /\p{Cc}/u.test(user)) {
    throw new UsageError(
      "the user in the target cannot be read: write it in percent-encoding (% itself as %25), or after --user",
    );
  }
  if (/;auth=/i.test(user)) {
    throw new UsageError("an authentication mechanism in the target is not supported: leave out ;AUTH=…");
  }
  return user;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function parseHostPort(text: string): { host: string; port: number | null } {
  if (isIP(text) === 6)
    throw new UsageError("an IPv6 address needs brackets: write [2001:db8::1] or [2001:db8::1]:993");
  const [, name = "", digits] = /^(\[[^\]]*\]|[^:/?#]*)(?::(\d{1,5}))?\/?$/.exec(text) ?? [];
  const host = parseHost(name);
  const port = digits === undefined ? null : Number(digits);
  if (host === null || port === 0 || (port ?? 0) > 65_535) {
    throw new UsageError(`the target must be a host with or without a port from 1 to 65535: write ${FORMS}`);
  }
  return { host, port };
}
