/** A form in which a secret can travel: how a server may echo it. */
export type Form = { name: string; write(secret: string, user: string): Buffer };

const utf8 = (text: string) => Buffer.from(text, "utf8");
const base64 = (text: string | Buffer) => utf8(Buffer.from(text as string).toString("base64"));
const hex = (text: string) => Buffer.from(text, "utf8").toString("hex");
const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();
const each = (text: string, write: (character: string) => string) => utf8([...text].map(write).join(""));
const octetsOf = (text: string, write: (octet: number) => string) => utf8([...utf8(text)].map(write).join(""));
const unitsOf = (text: string, write: (unit: string) => string) =>
  text
    .split("")
    .map((unit) => write(unit.charCodeAt(0).toString(16).padStart(4, "0")))
    .join("");
const two = (value: number) => value.toString(16).padStart(2, "0");
const half = (text: string) => Math.floor(text.length / 2);

const plain = (name: string, write: (secret: string, user: string) => string | Buffer): Form => ({
  name,
  write: (secret, user) => Buffer.from(write(secret, user) as string),
});

export const FORMS: readonly Form[] = [
  plain("as it is", (secret) => secret),
  plain("quoted", (secret) => `"${secret.replace(/["\\]/g, "\\$&")}"`),
  plain("inside a word", (secret) => `xx${secret}yy`),
  plain("upper case", (secret) => secret.toUpperCase()),
  plain("lower case", (secret) => secret.toLowerCase()),
  plain("base64", (secret) => base64(secret)),
  plain("base64 without padding", (secret) => base64(secret).toString().replace(/=+$/, "")),
  plain("base64 one octet later", (secret) => base64(`a${secret}b`)),
  plain("base64 two octets later", (secret) => base64(`ab${secret}cd`)),
  plain("base64 behind other letters", (secret) => `xyz${base64(secret)}`),
  plain("base64 of the URL alphabet", (secret) => Buffer.from(`?>~${secret}`).toString("base64url")),
  plain("base64 of base64", (secret) => base64(base64(secret))),
  plain("base64 of UTF-16", (secret) => base64(Buffer.from(secret, "utf16le"))),
  plain("base64 of upper case", (secret) => base64(secret.toUpperCase())),
  plain("base64 in JSON", (secret) => base64(JSON.stringify({ why: secret }))),
  plain("spaced base64", (secret) => base64(secret).toString().replace(/.{5}/g, "$& ")),
  plain("SASL PLAIN", (secret, user) => base64(`\0${user}\0${secret}`)),
  plain("user and password", (secret, user) => base64(`${user}:${secret}`)),
  plain("XOAUTH2", (secret, user) => base64(`user=${user}\x01auth=Bearer ${secret}\x01\x01`)),
  plain("OAUTHBEARER", (secret, user) => base64(`n,a=${user},\x01host=h\x01port=1\x01auth=Bearer ${secret}\x01\x01`)),
  plain("the whole command", (secret, user) => base64(`2 LOGIN "${user}" "${secret}"`)),
  plain("hex", (secret) => hex(secret)),
  plain("upper case hex", (secret) => hex(secret).toUpperCase()),
  plain("hex behind a digit", (secret) => `7${hex(secret)}`),
  plain("hex with colons", (secret) => hex(secret).replace(/..(?=.)/g, "$&:")),
  plain("hex with 0x", (secret) => octetsOf(secret, (octet) => `0x${two(octet)} `)),
  plain("percent", (secret) => encodeURIComponent(secret).replace(/[.'~-]/g, (sign) => `%${two(sign.charCodeAt(0))}`)),
  plain("percent, every octet", (secret) => octetsOf(secret, (octet) => `%${two(octet).toUpperCase()}`)),
  plain("form", (secret) => new URLSearchParams({ secret }).toString()),
  plain("HTML", (secret) => secret.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)),
  plain("HTML, every character", (secret) => each(secret, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`)),
  plain("JSON", (secret) => JSON.stringify(secret)),
  plain("JSON, every unit", (secret) => unitsOf(secret, (unit) => `\\u${unit}`)),
  plain("quoted-printable", (secret) => octetsOf(secret, (octet) => `=${two(octet).toUpperCase()}`)),
  plain("backslash x", (secret) => octetsOf(secret, (octet) => `\\x${two(octet)}`)),
  plain("percent, twice", (secret) => encodeURIComponent(octetsOf(secret, (octet) => `%${two(octet)}`).toString())),
  plain("percent u", (secret) => unitsOf(secret, (unit) => `%u${unit}`)),
  plain("braces", (secret) => each(secret, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)),
  plain("octal", (secret) => octetsOf(secret, (octet) => `\\${octet.toString(8).padStart(3, "0")}`)),
  plain("encoded words", (secret) => `=?utf-8?Q?${octetsOf(secret, (octet) => `=${two(octet).toUpperCase()}`)}?=`),
  plain("other case", (secret) =>
    each(secret, (sign) => (/\p{Lu}/u.test(sign) ? sign.toLowerCase() : sign.toUpperCase())),
  ),
  plain("hex of base64", (secret) => hex(base64(secret).toString())),
  plain("base64 of hex", (secret) => base64(hex(secret))),
  plain("zero-width spaces", (secret) => [...secret].join("\u200b")),
  plain("NUL-separated", (secret) => [...secret].join("\0")),
  plain("space-separated", (secret) => [...secret].join(" ")),
  plain("dash-separated", (secret) => [...secret].join("-")),
  plain("UTF-16LE", (secret) => Buffer.from(secret, "utf16le")),
  plain("UTF-16BE", (secret) => swapped(secret)),
  plain(
    "modified UTF-7",
    (secret) => `&${swapped(secret).toString("base64").replace(/=+$/, "").replaceAll("/", ",")}-`,
  ),
  plain("over two lines", (secret) => `${secret.slice(0, half(secret))}\r\n${secret.slice(half(secret))}`),
  plain("over two lines, unevenly", (secret) => `${secret.slice(0, 3)}\r\n${secret.slice(3)}`),
  plain("over three lines", (secret) => secret.replace(/^(.{3})(.*)(.{3})$/, "$1\r\n$2\r\n$3")),
  plain("over two answers", (secret) => `${secret.slice(0, half(secret))}\r\n* OK ${secret.slice(half(secret))}`),
  plain("all but the end", (secret) => secret.slice(0, -3)),
  plain("all but the beginning", (secret) => secret.slice(3)),
  plain("all but the end, base64", (secret) => base64(secret.slice(0, -3))),
];
