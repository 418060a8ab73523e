/** Signs by which a text is told to hold a secret: its letters and digits alone, in lower case; or a long part of them. */
function signsOf(secret: string): readonly string[] {
  const bare = lettersOf(secret);
  const long = Math.max(8, Math.ceil(bare.length * 0.7));
  return Array.from({ length: bare.length - long + 1 }, (_, start) => bare.slice(start, start + long));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

const UNESCAPED: readonly ((text: string) => string)[] = [
  (text) => text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  (text) => text.replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  (text) => text.replace(/\\x([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  (text) => text.replace(/\\x00/gi, ""),
  (text) => text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  (text) => text.replace(/&(?:amp;)?#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
  (text) =>
    text.replace(/&(?:amp;)?#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
];

/** Whether a secret, or most of it, can be read out of a text by whoever tries. Written without the product's code. */
export function holds(text: string, secret: string, depth = 2): boolean {
  if (text.length < 6) return false;
  const signs = signsOf(secret);
  return readings(text, depth).some((reading) => {
    const bare = lettersOf(reading);
    return signs.some((sign) => bare.includes(sign));
  });
}

function readings(text: string, depth: number): readonly string[] {
  const octets = new Uint8Array(Buffer.from(text, "latin1"));
  const decoded = (from: number, encoding: string) => new TextDecoder(encoding).decode(octets.subarray(from));
  const asIs = [
    text,
    ...(/[\x80-\xff]/.test(text) ? [decoded(0, "utf-8")] : []),
    // Of letters of ours every second octet is NUL.
    ...(text.includes("\0") ? ["utf-16le", "utf-16be"] : []).flatMap((one) => [decoded(0, one), decoded(1, one)]),
  ];
  if (depth === 0) return asIs;
  const unescaped = UNESCAPED.map((undo) => undo(text)).filter((undone) => undone !== text);
  const tight = [text, text.replace(/[\s"]+/g, "")];
  const base64 = tight
    .flatMap((one) => one.match(/[A-Za-z0-9+/_,-]{8,}/g) ?? [])
    .flatMap((run) =>
      [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start).replaceAll(",", "/"), "base64").toString("latin1")),
    );
  const hex = [...tight, text.replace(/0x/g, "").replace(/[^0-9a-zA-Z]+/g, "")]
    .flatMap((one) => one.match(/[0-9a-fA-F]{8,}/g) ?? [])
    .flatMap((run) => [0, 1].map((start) => Buffer.from(run.slice(start), "hex").toString("latin1")));
  return [...asIs, ...[...unescaped, ...base64, ...hex].flatMap((inner) => readings(inner, depth - 1))];
}
