const CR = 13;
const LF = 10;
/** What LITERAL- allows without asking (RFC 7888 section 5). */
const SMALL_OCTETS = 4096;

/** How strings that cannot be quoted travel: as literals, or in quotes all the same, 8-bit. */
export type Form = "literal" | "quoted";

/** Whether user name and password go into quotes as they are, so that nobody has to read a literal. */
export function isQuotable(...strings: readonly string[]): boolean {
  return strings.every((string) => Buffer.from(string, "utf8").every(isTextChar));
}

/** RFC 9051 section 9, TEXT-CHAR: 7-bit, and no NUL, CR or LF. */
function isTextChar(octet: number): boolean {
  return octet > 0 && octet < 0x80 && octet !== CR && octet !== LF;
}

/**
 * The command LOGIN (RFC 9051 section 6.2.3) in the pieces in which it is sent: before each but the first the server is to
 * ask for it. Strings of ASCII are quoted, as small proxies read nothing else; others are literals (section 4.3), which
 * need no asking where the server says so (RFC 7888).
 */
export function loginCommand(
  user: string,
  password: string,
  capabilities: readonly string[],
  form: Form,
): readonly Buffer[] {
  const pieces: Buffer[] = [];
  let piece: Buffer[] = [Buffer.from("LOGIN")];
  for (const string of [user, password]) {
    const octets = Buffer.from(string, "utf8");
    piece.push(Buffer.from(" "));
    if (form === "quoted" || isQuotable(string)) {
      piece.push(Buffer.from(`"${string.replace(/[\\"]/g, "\\$&")}"`));
    } else if (isSentUnasked(octets.length, capabilities)) {
      piece.push(Buffer.from(`{${octets.length}+}\r\n`), octets);
    } else {
      pieces.push(Buffer.concat([...piece, Buffer.from(`{${octets.length}}`)]));
      piece = [octets];
    }
  }
  return [...pieces, Buffer.concat(piece)];
}

function isSentUnasked(octets: number, capabilities: readonly string[]): boolean {
  if (capabilities.includes("LITERAL+")) return true;
  const small = capabilities.includes("LITERAL-") || capabilities.includes("IMAP4REV2");
  return small && octets <= SMALL_OCTETS;
}
