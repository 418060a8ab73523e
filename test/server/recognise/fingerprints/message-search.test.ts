import { describe, expect, it } from "vitest";
import type { Fingerprint } from "../../../../server/recognise/fingerprints/fingerprint-index.ts";
import { hashWords } from "../../../../server/recognise/fingerprints/hash-words.ts";
import type { MeaningName } from "../../../../server/recognise/fingerprints/meanings.ts";
import { openSearch } from "../../../../server/recognise/fingerprints/message-search.ts";
import { SENTENCES } from "./sentences.ts";

const FINGERPRINTS: readonly Fingerprint[] = SENTENCES.map(([language, meaning, sentence], index) => ({
  program: "thunderbird",
  key: `key${index}`,
  language,
  meaning,
  words: hashWords(sentence.replace("%S", " ")),
}));
const SEARCH = openSearch({ programs: [], fingerprints: FINGERPRINTS });

function meaningOf(text: string): MeaningName | null {
  return SEARCH.find(text)[0]?.fingerprint.meaning ?? null;
}

describe("openSearch", () => {
  it("knows each message by its own words, with whatever is filled in", () => {
    for (const [language, meaning, sentence] of SENTENCES) {
      expect(meaningOf(sentence.replace("%S", "imap.mail.example.com")), `${language} ${meaning}`).toBe(meaning);
      const words = hashWords(sentence.replace("%S", "anna@example.org"));
      expect(SEARCH.findAmong(words)[0]?.fingerprint.meaning, `${language} ${meaning}`).toBe(meaning);
    }
  });

  it("knows it among other words, and quotes what it was known by", () => {
    const text = "14:03 sinkronigo: la konekto al la servilo post.example.org estis rifuzita. Provu denove. (id 77)";
    const [found] = SEARCH.find(text);
    expect(found?.fingerprint.meaning).toBe("refused");
    expect(found?.words).toBe("la konekto al la servilo post.example.org estis rifuzita.");
  });

  it("knows it with its beginning or its end cut off, where hardly anything else is said", () => {
    expect(meaningOf("…atestilo de la servilo eksvalidiĝis antaŭ kelkaj tagoj")).toBe("certificate-expired");
    expect(meaningOf("La uzantonomo aŭ la pasvorto ne estas ĝusta, bonvolu kontroli…")).toBe("wrong-password");
  });

  it("takes a part that leaves out what has failed for nothing", () => {
    expect(meaningOf("La konekto al la servilo post.example.org")).toBeNull();
    expect(meaningOf("La uzantonomo aŭ la pasvorto")).toBeNull();
  });

  it("knows it when a later version says it a little differently", () => {
    const text = "La uzantonomo aŭ pasvorto ne estas ĝusta: bonvolu kontroli ĝin kaj provi denove";
    expect(meaningOf(text)).toBe("wrong-password");
  });

  it("tells messages apart by the word that differs", () => {
    expect(meaningOf("La atestilo de la servilo ankoraŭ ne validas")).toBe("certificate-not-yet-valid");
    expect(meaningOf("La atestilo de la servilo eksvalidiĝis antaŭ kelkaj tagoj")).toBe("certificate-expired");
  });

  it("prefers what is no failure where its words fit better", () => {
    expect(meaningOf("La konekto al la servilo post.example.org estas preta")).toBe("none");
  });

  it("takes a message of one word for it only where nothing else is said", () => {
    expect(meaningOf("Konekteraro!")).toBe("cannot-connect");
    expect(meaningOf("Hodiaŭ konekteraro")).toBeNull();
    expect(meaningOf("Konekteraro okazis hodiaŭ")).toBeNull();
  });

  it("finds nothing in other words, however many", () => {
    expect(meaningOf("")).toBeNull();
    expect(meaningOf("The quick brown fox jumps over the lazy dog, and the server answers OK. ".repeat(80))).toBeNull();
    expect(meaningOf("Hodiaŭ la servilo funkcias bone kaj ĉiuj mesaĝoj alvenis")).toBeNull();
  });

  it("stays quick on a text that repeats a message", () => {
    expect(meaningOf("La konekto al la servilo estis rifuzita. ".repeat(2000))).toBe("refused");
  });
});
