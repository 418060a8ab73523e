/** What stands where a server repeated the password or token of an IMAP login. */
export const PASSWORD = "«password»";

/** What stands where a token endpoint repeated a client secret or a token. */
export const SECRET = "«secret»";

/** What stands for a whole text that holds so long a part of a secret that the rest could be guessed. */
export const WITHHELD = "«withheld: it held a part of the password»";

const ANY = new RegExp([PASSWORD, SECRET, WITHHELD].join("|"), "g");

/** A text as it is judged: a placeholder is no word of the server, and its own words must not be taken for one. */
export function withoutPlaceholders(text: string): string {
  return text.includes("«") ? text.replace(ANY, "…") : text;
}
