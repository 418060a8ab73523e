import { describe, expect, it } from "vitest";
import { fingerprintsOf } from "../../../scripts/tables/fingerprints-of.ts";
import type { CatalogueProgram } from "../../../scripts/tables/program.ts";
import { fillIn, messagesOf } from "../../../scripts/tables/program-messages.ts";
import type { Tree } from "../../../scripts/tables/tree.ts";
import { hashWords } from "../../../server/recognise/fingerprints/hash-words.ts";

const PROGRAM: CatalogueProgram = {
  name: "mutt",
  files: [{ path: /^lang\/(?<language>[^/]+)\.properties$/, format: "properties" }],
  keys: { refused: ["refused"], "timed-out": ["late"], none: ["ready"] },
};

function tree(files: Readonly<Record<string, string>>, version = "1"): Tree {
  return { version, paths: Object.keys(files), read: (paths) => paths.map((path) => Buffer.from(files[path] ?? "")) };
}

const CATALOGUES = tree({
  "lang/en-GB.properties": "refused=The connection to %S was refused\nlate=The connection took too long\n",
  "lang/eo.properties": "refused=La konekto al %S estis rifuzita\nlate=The connection took too long\nother=Saluton\n",
  "lang/pt_BR.properties": "ready=Pronto agora\n",
  "readme.txt": "refused=no",
});

describe("messagesOf", () => {
  it("reads the keys that mean something, in all languages but English, without what is filled in or not translated", () => {
    const messages = messagesOf(PROGRAM, CATALOGUES);
    expect(messages.map(({ program, key, meaning, language }) => [program, key, meaning, language])).toEqual([
      ["mutt", "refused", "refused", "eo"],
      ["mutt", "ready", "none", "pt-BR"],
    ]);
    expect(messages[0]?.words).toEqual(hashWords("La konekto al estis rifuzita"));
  });
});

describe("fillIn", () => {
  it("puts hosts and numbers where a program does", () => {
    expect(fillIn("Ne povas konekti al %1$S: { $reason }")).toBe("Ne povas konekti al imap.example.com: 993");
    expect(fillIn("Ensaluto de $user <b>ne</b> sukcesis")).toBe("Ensaluto de imap.example.com ne sukcesis");
  });
});

describe("fingerprintsOf", () => {
  it("keeps each wording once, and another version’s where it differs", () => {
    const later = tree(
      {
        "lang/eo.properties": "refused=La konekto al %S estis rifuzita!\nlate=Tio daŭris multe tro longe por ni\n",
        "lang/ia.properties": "refused=Le servitor non voleva\n",
      },
      "2",
    );
    const messages = [...messagesOf(PROGRAM, CATALOGUES), ...messagesOf(PROGRAM, later)];
    const { programs, fingerprints } = fingerprintsOf(PROGRAM, ["1", "2"], messages);
    expect(programs).toEqual([
      {
        name: "mutt",
        versions: ["1", "2"],
        keys: [
          ["refused", "refused"],
          ["late", "timed-out"],
          ["ready", "none"],
        ],
      },
    ]);
    expect(fingerprints.map(({ key, language }) => `${key} ${language}`).toSorted()).toEqual([
      "late eo",
      "ready pt-BR",
      "refused eo",
      "refused ia",
    ]);
  });
});
