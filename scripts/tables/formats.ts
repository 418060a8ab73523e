/** What a catalogue says: its keys, each with its sentence. */
export type Sentences = ReadonlyMap<string, string>;

/** How programs write their catalogues. */
export type Format = "po" | "mo" | "properties" | "fluent" | "android" | "php";

/** Reads the catalogues of programs; what is not translated, or only doubtfully, is left out. */
export const READERS: Readonly<Record<Format, (file: Buffer) => Sentences>> = {
  po: (file) => readPo(decoded(file, file.toString("latin1"))),
  mo: readMo,
  properties: (file) => readProperties(file.toString("utf8")),
  fluent: (file) => readFluent(file.toString("utf8")),
  android: (file) => readAndroid(file.toString("utf8")),
  php: (file) => readPhp(file.toString("utf8")),
};

/** Of gettext, as its sources have it: the key is the English message. */
function readPo(text: string): Sentences {
  const entries = text.split(/\r?\n\s*\r?\n/).flatMap((entry) => {
    if (/^#,.*\bfuzzy\b/m.test(entry)) return [];
    const lines = entry.split(/\r?\n/).filter((line) => !line.startsWith("#"));
    const fields = new Map<string, string>();
    let field = "";
    for (const line of lines) {
      const [, name, value = ""] = /^(?:(msg\w+(?:\[\d\])?) )?"(.*)"\s*$/.exec(line) ?? [];
      field = name ?? field;
      fields.set(field, (fields.get(field) ?? "") + value);
    }
    const key = fields.get("msgid") ?? "";
    const said = fields.get("msgstr") ?? fields.get("msgstr[0]") ?? "";
    return key === "" || said === "" ? [] : [[unescapeC(key), unescapeC(said)] as const];
  });
  return new Map(entries);
}

/** Of gettext in whichever encoding its head names. */
function decoded(bytes: Uint8Array, head: string): string {
  const [, charset = "utf-8"] = /charset=([\w-]+)/.exec(head) ?? [];
  return new TextDecoder(charset).decode(bytes);
}

/** Of gettext, compiled: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html */
function readMo(file: Buffer): Sentences {
  const isLittle = file.readUInt32LE(0) === 0x95_04_12_de;
  const numberAt = (at: number) => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const head = file.toString("latin1");
  const textAt = (at: number) => decoded(file.subarray(numberAt(at + 4), numberAt(at + 4) + numberAt(at)), head);
  const [count, keys, said] = [numberAt(8), numberAt(12), numberAt(16)];
  const entries = Array.from({ length: count }, (_, index) => {
    const key =
      textAt(keys + 8 * index)
        .split("\u0004")
        .at(-1) ?? "";
    return [key.split("\0")[0] ?? "", textAt(said + 8 * index).split("\0")[0] ?? ""] as const;
  });
  return new Map(entries.filter(([key]) => key !== ""));
}

/** Of Mozilla’s older files. */
function readProperties(text: string): Sentences {
  const lines = text.replace(/\\\r?\n\s*/g, "").split(/\r?\n/);
  const entries = lines.flatMap((line) => {
    const [, key, value] = /^\s*([^#!\s=:][^\s=:]*)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    return key === undefined || value === undefined ? [] : [[key, unescapeC(value)] as const];
  });
  return new Map(entries);
}

/** Of Mozilla’s newer files: attributes have the key of their message and their own. */
function readFluent(text: string): Sentences {
  const said = new Map<string, string>();
  let message = "";
  let key = "";
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ""] = /^(-?[a-zA-Z][\w-]*)\s*=\s*(.*)$/.exec(line) ?? [];
    const [, attribute, its = ""] = /^\s+\.([\w-]+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      message = name;
      key = name;
      if (value !== "") said.set(key, value);
    } else if (attribute !== undefined) {
      key = `${message}.${attribute}`;
      if (its !== "") said.set(key, its);
    } else if (/^\s+\S/.test(line) && key !== "") said.set(key, `${said.get(key) ?? ""} ${line.trim()}`.trim());
    else key = "";
  }
  return said;
}

/** Of Android: what is not to be translated is left out. */
function readAndroid(text: string): Sentences {
  const entries = [...text.matchAll(/<string name="([^"]+)"([^>]*)>([\s\S]*?)<\/string>/g)].flatMap(
    ([, key = "", attributes = "", value = ""]) =>
      attributes.includes('translatable="false"') ? [] : [[key, unescapeC(withoutTags(value))] as const],
  );
  return new Map(entries);
}

function withoutTags(text: string): string {
  const plain = text.replace(/<!\[CDATA\[|\]\]>/g, "").replace(/<[^>]*>/g, " ");
  return plain
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&#\d+;/g, " ")
    .replace(/&amp;/g, "&");
}

/** Of Roundcube. */
function readPhp(text: string): Sentences {
  const entry = /^\$(?:messages|labels)\['([\w-]+)'\]\s*=\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)");/gm;
  return new Map([...text.matchAll(entry)].map(([, key = "", one, other]) => [key, unescapeC(one ?? other ?? "")]));
}

function unescapeC(text: string): string {
  return text
    .replace(/\\u([\da-fA-F]{4})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, " ")
    .replace(/\\(.)/g, "$1");
}
