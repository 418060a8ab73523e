/** What an `Authorization` header shows: a token (RFC 6750), or a name and a password (RFC 7617). */
export type ShownCredentials = { way: "token"; token: string } | { way: "basic"; name: string; password: string };

const BASIC = /^basic +([A-Za-z0-9+/_-]+=*) *$/i;
const BEARER = /^bearer +(\S+) *$/i;
/** Nothing that is longer is a name with a password, or a token. */
const MOST_CHARACTERS = 4096;

/** Reads the header; null where it shows neither, so that what is meant for a reverse proxy (Negotiate, Digest) is passed over. */
export function readAuthorization(header: string | undefined): ShownCredentials | null {
  if (header === undefined || header.length > MOST_CHARACTERS) return null;
  const [, token] = BEARER.exec(header) ?? [];
  if (token !== undefined) return { way: "token", token };
  const [, encoded] = BASIC.exec(header) ?? [];
  if (encoded === undefined) return null;
  const decoded = Buffer.from(encoded, "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  if (colon < 0) return null;
  return { way: "basic", name: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}
