import { describe, expect, it } from "vitest";
import { hashWords } from "../../../../server/recognise/fingerprints/hash-words.ts";

describe("hashWords", () => {
  it("counts neither cases, nor accents, nor signs and digits", () => {
    expect(hashWords("Verbindung abgelehnt (993).")).toEqual(hashWords("VERBINDUNG, abgelehnt 143"));
    expect(hashWords("Échec de l’authentification")).toEqual(hashWords("echec de l authentification"));
  });

  it("keeps the order, and tells words apart", () => {
    expect(hashWords("one two")).not.toEqual(hashWords("two one"));
    expect(hashWords("bağlanılamadı")).not.toEqual(hashWords("bağlanıldı"));
    expect(hashWords("refused")).not.toEqual(hashWords("expired"));
  });

  it("takes two signs at a time where Chinese and Japanese write no blanks, and three in Thai", () => {
    expect(hashWords("连接超时")).toHaveLength(3);
    expect(hashWords("連線 逾時")).toHaveLength(2);
    expect(hashWords("หมดเวลา")).toHaveLength(5);
    expect(hashWords("Netzwerkfehler")).toHaveLength(11);
  });

  it("gives numbers of 16 bits, the same ones in every version of the program", () => {
    expect(hashWords("connection refused")).toEqual([42592, 45391]);
    for (const hash of hashWords("a few other words, 连接 и слова")) expect(hash).toBeLessThan(65536);
  });
});
