import { describe, expect, it } from "vitest";
import { FAILED, FOLDER, MESSAGE, patternOf, TO_DELETE } from "../../../../server/recognise/rules/vocabulary.ts";

describe("saying", () => {
  const deletion = patternOf(FAILED, TO_DELETE, FOLDER);

  it.each([
    "Fehler beim Löschen des Ordners",
    "Ordner „Archiv“ konnte nicht gelöscht werden",
    "IMPOSSIBLE de supprimer le dossier",
    "无法删除文件夹",
    "Не удалось удалить папку «Архив»",
  ])("finds all subjects in %j, in any order", (sentence) => {
    expect(deletion.exec(sentence)).toEqual([sentence]);
  });

  it("gives only the sentence that holds them", () => {
    expect(deletion.exec("Guten Tag. Fehler beim Löschen des Ordners. Danke.")).toEqual([
      "Fehler beim Löschen des Ordners.",
    ]);
  });

  it.each(["Ordner wird gelöscht", "Fehler. Löschen. Ordner.", "Felfehler beim Weglöschen", ""])(
    "finds nothing in %j",
    (text) => {
      expect(deletion.exec(text)).toBeNull();
      expect(patternOf(FAILED, TO_DELETE, MESSAGE).exec(text)).toBeNull();
    },
  );

  it("looks at no more than the beginning of a sentence", () => {
    expect(deletion.exec(`Fehler ${"a".repeat(200)} beim Löschen des Ordners`)).toBeNull();
  });

  it("looks at no more than the first sentences", () => {
    expect(deletion.exec(`${"a. ".repeat(1000)}Fehler beim Löschen des Ordners`)).toBeNull();
  });
});
