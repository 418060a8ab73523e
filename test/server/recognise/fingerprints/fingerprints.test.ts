import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { explain } from "../../../../server/present/explain.ts";
import { hashWords } from "../../../../server/recognise/fingerprints/hash-words.ts";
import { replaceIndex } from "../../../../server/recognise/fingerprints/known-messages.ts";
import { recognise } from "../../../../server/recognise/recognise.ts";
import { HEALTHY } from "./healthy.ts";
import { SENTENCES } from "./sentences.ts";

describe("FINGERPRINTS", () => {
  beforeEach(() => {
    const fingerprints = SENTENCES.map(([language, meaning, sentence], index) => ({
      program: "k9" as const,
      key: `key${index}`,
      language,
      meaning,
      words: hashWords(sentence.replace("%S", " ")),
    }));
    replaceIndex({ programs: [], fingerprints });
  });
  afterEach(() => replaceIndex(null));

  it("name the diagnosis, and whose message it is", () => {
    const [first] = recognise("La konekto al la servilo mail.example.com estis rifuzita.");
    expect(first).toMatchObject({ id: "tcp-connection-refused", confidence: "certain" });
    expect(first?.why).toMatchObject({
      clue: "fingerprint",
      message: { program: "k9", language: "eo", meaning: "refused" },
    });
  });

  it("are less sure where a part is missing, and among other words", () => {
    const [embedded] = recognise(
      "Hodiaŭ matene mi vidis tion: La dosierujo INBOX ne ekzistas sur la servilo. Kion mi faru nun?",
    );
    expect(embedded).toMatchObject({ id: "mailbox-not-found", confidence: "possible" });
    const [first] = recognise("La uzantonomo aŭ la pasvorto ne estas ĝusta, bonvolu kontroli…");
    expect(first).toMatchObject({ id: "auth-credentials-rejected", confidence: "likely" });
  });

  it("say nothing of what is no failure", () => {
    expect(recognise("La konekto al la servilo mail.example.com estas preta.")).toEqual([]);
  });

  it("leave the server’s own words in front of what a program says around them", () => {
    const text =
      "La konekto al la servilo mail.example.com daŭris tro longe: A1 NO [AUTHENTICATIONFAILED] Invalid credentials";
    expect(recognise(text).map(({ id }) => id)).toContain("auth-credentials-rejected");
  });

  it("give the reason in the reader’s language", () => {
    const text = "La konekto al la servilo mail.example.com estis rifuzita.";
    expect(explain(text, "en").diagnoses[0]?.why).toMatch(/K-9 Mail.*Esperanto/);
    expect(explain(text, "zh-CN").diagnoses[0]?.why).toMatch(/K-9 Mail.*世界语/);
  });
});

describe("the known messages", () => {
  it("touch no healthy text", () => {
    expect(HEALTHY.length).toBeGreaterThanOrEqual(200);
    const touched = HEALTHY.filter((text) => recognise(text).some(({ why }) => why.clue === "fingerprint"));
    expect(touched).toEqual([]);
  });
});
