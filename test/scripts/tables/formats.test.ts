import { describe, expect, it } from "vitest";
import { READERS } from "../../../scripts/tables/formats.ts";

function read(format: keyof typeof READERS, text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(READERS[format](Buffer.from(text)));
}

/** A compiled catalogue of gettext with these messages. */
function compiled(messages: readonly (readonly [string, string])[]): Buffer {
  const count = messages.length;
  const head = Buffer.alloc(28 + 16 * count);
  head.writeUInt32LE(0x95_04_12_de, 0);
  head.writeUInt32LE(count, 8);
  head.writeUInt32LE(28, 12);
  head.writeUInt32LE(28 + 8 * count, 16);
  const texts: Buffer[] = [];
  let at = head.length;
  for (const [column, pick] of [28, 28 + 8 * count].entries()) {
    for (const [row, message] of messages.entries()) {
      const text = Buffer.from(message[column] ?? "");
      head.writeUInt32LE(text.length, pick + 8 * row);
      head.writeUInt32LE(at, pick + 8 * row + 4);
      texts.push(text, Buffer.from([0]));
      at += text.length + 1;
    }
  }
  return Buffer.concat([head, ...texts]);
}

describe("READERS", () => {
  it("read gettext’s sources: in several lines, and without what is doubtful or not translated", () => {
    const text = [
      'msgid ""',
      'msgstr "Content-Type: text/plain"',
      "",
      "#: net.c:12",
      'msgid "One "',
      '"thing"',
      'msgstr "Unu "',
      '"\\"afero\\""',
      "",
      "#, fuzzy",
      'msgid "doubtful"',
      'msgstr "duba"',
      "",
      'msgid "open"',
      'msgstr ""',
    ].join("\n");
    expect(read("po", text)).toEqual({ "One thing": 'Unu "afero"' });
  });

  it("read what gettext compiles: without the context of a key, and the first of several numbers", () => {
    const file = compiled([
      ["", "Content-Type: text/plain"],
      ["net\u0004One thing", "Unu afero"],
      ["%d thing\0%d things", "%d afero\0%d aferoj"],
    ]);
    expect(Object.fromEntries(READERS.mo(file))).toEqual({ "One thing": "Unu afero", "%d thing": "%d afero" });
  });

  it("read Mozilla’s properties: over several lines, with escapes, without comments", () => {
    expect(read("properties", "# note = no\nrefused = La servilo %S \\u0109i tie \\\n   rifuzis\n!no=1\n")).toEqual({
      refused: "La servilo %S ĉi tie rifuzis",
    });
  });

  it("read Fluent: values, attributes, and what goes on in the next line", () => {
    const text = "expired = La atestilo\n  eksvalidiĝis\ninline =\n    .title = Ne\n    .label = Jes\n";
    expect(read("fluent", text)).toEqual({
      expired: "La atestilo eksvalidiĝis",
      "inline.title": "Ne",
      "inline.label": "Jes",
    });
  });

  it("read Android’s resources: without tags, and without what is not to be translated", () => {
    const text = `<resources>
      <string name="failed">Ne povas \\'konekti\\' al <xliff:g id="host">%s</xliff:g> &amp; re</string>
      <string name="brand" translatable="false">K-9</string>
    </resources>`;
    expect(read("android", text)).toEqual({ failed: "Ne povas 'konekti' al  %s  & re" });
  });

  it("read Roundcube’s PHP, in quotes of either kind", () => {
    const text = `<?php\n$messages['one'] = 'Ne \\'povas\\'';\n$messages['other'] = "Ensaluto";\n$labels['x'] = 'X';`;
    expect(read("php", text)).toEqual({ one: "Ne 'povas'", other: "Ensaluto", x: "X" });
  });
});
