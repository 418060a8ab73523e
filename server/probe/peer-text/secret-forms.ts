import type { Ordinary } from "./ordinary.ts";

/** Where a secret is sent, which becomes a part of some of its forms. */
export type Circumstances = { user: string; host: string; port: number };

/** What to look for in the views of a text; octets as characters, in lower case. */
export type Forms = {
  /** The secret itself, anywhere. */
  anywhere: readonly string[];
  /** The same where nothing but letters and digits is left. */
  bare: readonly string[];
  /** With what surrounds it in a login; found in what was decoded, so that the whole of that is hidden. */
  decoded(): readonly string[];
  /** Short ones, which count where they stand alone. */
  alone: readonly string[];
  /** Of a secret that is an ordinary word only these count, where they stand alone: base64 and hex of it and nothing else. */
  encoded: readonly string[];
  /** Parts that tell too much. */
  parts: readonly string[];
  bareParts: readonly string[];
};

/** A part of fewer octets is a syllable that any text may hold; one of more leaves too little to guess. */
const SHORTEST_PART = 6;
const LONGEST_PART = 8;
/** Of a token, which is long, parts of this length are looked for, a third of it apart. */
const TOKEN = 64;
const TOKEN_PART = 18;
/** Shorter ones, the separators left out, turn up in running text. */
const SHORTEST_BARE = 6;
/** Shorter runs of base64 are not decoded (`views.ts`). */
const SHORTEST_RUN = 8;

/** Every form of one secret. */
export function formsOf(secret: string, circumstances: Circumstances, ordinary: Ordinary): Forms {
  const value = secret.trim();
  if (value === "") return NONE;
  const spellings = [
    ...new Set([
      secret,
      value,
      value.toLowerCase(),
      value.toUpperCase(),
      // Octets of UTF-8 are compared in lower case only as far as they are ASCII.
      swapped(value),
      capitalised(value),
      value.normalize("NFD"),
      value.normalize("NFC"),
    ]),
  ];
  const logins = () => spellings.flatMap((spelling) => loginsWith(spelling, circumstances));
  if (ordinary.word(secret)) {
    const encoded = encodedForms([...spellings, ...logins()], ordinary);
    return { ...NONE, anywhere: unmistakable(value, circumstances), encoded };
  }
  // Rarely asked for, and much to keep for each server.
  const decoded = () => folded(logins().map(utf8));
  if ([...value].length < 4 && utf8(value).length < 4) {
    return { ...NONE, decoded, alone: [...folded(spellings.map(utf8)), ...shortForms(spellings, ordinary)] };
  }
  const bare = withoutSeparators(value);
  const countsBare = bare.length >= SHORTEST_BARE && !ordinary.words(value);
  return {
    anywhere: [...folded(spellings.flatMap(encodings)), ...shortForms(spellings, ordinary)],
    bare: countsBare ? folded(spellings.map((spelling) => withoutSeparators(spelling))) : [],
    decoded,
    alone: [],
    encoded: [],
    parts: partsOf(value, ordinary),
    bareParts: countsBare ? partsOf(value, ordinary, true) : [],
  };
}

const NONE: Forms = { anywhere: [], bare: [], decoded: () => [], alone: [], encoded: [], parts: [], bareParts: [] };

/** What nobody says by chance of an ordinary word: the arguments of a login. A sign or two may stand behind a user's name anywhere. */
function unmistakable(value: string, { user }: Circumstances): readonly string[] {
  if (user === "" || [...value.matchAll(/[\p{L}\p{N}]/gu)].length < 3) return [];
  return folded([`"${user}" "${value}"`, `\0${user}\0${value}`, `${user}\0${user}\0${value}`].map(utf8));
}

/** Base64 of what is so short that no run of it is looked into. */
function shortForms(spellings: readonly string[], ordinary: Ordinary): readonly string[] {
  const forms = spellings.map((spelling) => Buffer.from(spelling, "utf8").toString("base64").replace(/=+$/, ""));
  return folded(forms.filter((form) => form.length < SHORTEST_RUN && !ordinary.word(form)));
}

function swapped(text: string): string {
  return [...text].map((sign) => (sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase())).join("");
}

function capitalised(text: string): string {
  const [first = "", ...rest] = text;
  return `${first.toUpperCase()}${rest.join("").toLowerCase()}`;
}

function encodedForms(texts: readonly string[], ordinary: Ordinary): readonly string[] {
  const octets = texts.map((text) => Buffer.from(text, "utf8"));
  const forms = (["base64", "base64url", "hex"] as const).flatMap((one) => octets.map((text) => text.toString(one)));
  return folded(forms.map((form) => form.replace(/=+$/, ""))).filter(
    (form) => form.length >= 8 && !ordinary.word(form),
  );
}

function folded(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.map((form) => form.toLowerCase()))].filter((form) => form !== "");
}

function utf8(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** As octets: UTF-8, ISO 8859-1 where that can write it, and UTF-16 in both orders where leaving out NULs is not enough. */
function encodings(text: string): readonly string[] {
  const forms = [utf8(text)];
  if (forms[0] === text) return forms;
  if (!/[^\0-\xff]/.test(text)) forms.push(text);
  const little = Buffer.from(text, "utf16le");
  // UTF-8 that was taken for ISO 8859-1 and written as UTF-8 once more.
  const twice = utf8(forms[0] ?? "");
  return [...forms, twice, little.toString("latin1"), Buffer.from(little).swap16().toString("latin1")];
}

/** PLAIN (RFC 4616), HTTP's user:password, XOAUTH2, OAUTHBEARER (RFC 7628 section 3.1), and the LOGIN command's arguments. */
function loginsWith(value: string, { user, host, port }: Circumstances): readonly string[] {
  return [
    `\0${user}\0${value}`,
    `${user}\0${user}\0${value}`,
    `${user}:${value}`,
    `user=${user}\x01auth=Bearer ${value}\x01\x01`,
    `n,a=${user},\x01host=${host}\x01port=${port}\x01auth=Bearer ${value}\x01\x01`,
    `LOGIN ${user} ${value}`,
    `LOGIN "${user}" "${value}"`,
    `"${user}" "${value}"`,
  ];
}

function withoutSeparators(text: string): string {
  return utf8(text).replace(/[^a-z0-9\x80-\xff]/gi, "");
}

/** The parts that tell too much: 60 % of the secret, or eight octets; where they are more than ordinary words cut short. */
function partsOf(value: string, ordinary: Ordinary, bare = false): readonly string[] {
  const octets = [...Buffer.from(value, "utf8")].map((code, at) => ({ at, sign: String.fromCharCode(code) }));
  const signs = bare ? octets.filter(({ sign }) => withoutSeparators(sign) !== "" || sign > "\x7f") : octets;
  const isToken = signs.length > TOKEN;
  const length = isToken ? TOKEN_PART : Math.min(LONGEST_PART, Math.max(SHORTEST_PART, Math.ceil(signs.length * 0.6)));
  const parts = new Set<string>();
  if (length >= signs.length) return [];
  for (let start = 0; start + length <= signs.length; start += isToken ? TOKEN_PART / 3 : 1) {
    const first = signs[start]?.at ?? 0;
    const last = signs[start + length - 1]?.at ?? 0;
    const piece = Buffer.from(value, "utf8")
      .subarray(first, last + 1)
      .toString("utf8")
      .replaceAll("\ufffd", "");
    if (isNumber(piece) || ordinary.piece(piece) || ordinary.word(piece)) continue;
    parts.add(
      signs
        .slice(start, start + length)
        .map(({ sign }) => sign)
        .join("")
        .toLowerCase(),
    );
  }
  return [...parts];
}

/** A number is found anywhere. */
function isNumber(piece: string): boolean {
  return !/\p{L}/u.test(piece) && piece.length < LONGEST_PART;
}
