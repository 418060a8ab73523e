import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { packIndex } from "../../../../scripts/tables/pack.ts";
import { FINDING_IDS } from "../../../../server/contract/finding-ids.ts";
import { type FingerprintIndex, readIndex } from "../../../../server/recognise/fingerprints/fingerprint-index.ts";
import { MEANINGS } from "../../../../server/recognise/fingerprints/meanings.ts";
import { openSearch } from "../../../../server/recognise/fingerprints/message-search.ts";
import { PROGRAM_NAMES } from "../../../../server/recognise/fingerprints/program-names.ts";

const FILE = readFileSync(new URL("../../../../server/recognise/fingerprints/fingerprints.bin", import.meta.url));
const INDEX = readIndex(FILE);
const MOST_BYTES = 150 * 1024;

/** Words of messages as other versions of the programs have them, as `npm run tables -- --figuresOfComparison --write` left them. */
const OTHER_VERSIONS = readFileSync(new URL("../../../fixtures/other-versions.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => z.tuple([z.string(), z.string(), z.array(z.number())]).parse(JSON.parse(line)));

describe("the index of fingerprints", () => {
  it("has at most 150 KiB", () => {
    expect(FILE.length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it("knows every program, in many languages, with its versions", () => {
    expect(INDEX.programs.map(({ name }) => name)).toEqual(PROGRAM_NAMES);
    for (const { name, versions, keys } of INDEX.programs) {
      expect(versions.length, name).toBeGreaterThan(0);
      expect(keys.length, name).toBeGreaterThan(4);
      const own = INDEX.fingerprints.filter(({ program }) => program === name);
      expect(new Set(own.map(({ language }) => language)).size, name).toBeGreaterThan(20);
    }
    for (const language of new Set(INDEX.fingerprints.map((one) => one.language))) {
      expect(new Intl.Locale(language).toString()).toBe(language);
    }
  });

  it("leads to diagnoses that there are", () => {
    const ids = Object.values(MEANINGS).flatMap((meaning) => meaning?.ids ?? []);
    for (const id of ids) expect(FINDING_IDS).toContain(id);
  });

  it("knows what it holds, and what other versions say in other words", () => {
    const search = openSearch(INDEX);
    const meant = (words: readonly number[]) => search.findAmong(words)[0]?.fingerprint.meaning;
    const firstId = (meaning: string | undefined) =>
      Object.entries(MEANINGS).find(([name]) => name === meaning)?.[1]?.ids[0];
    const own = INDEX.fingerprints.filter(({ words, meaning }) => firstId(meant(words)) === firstId(meaning));
    expect(own.length / INDEX.fingerprints.length).toBeGreaterThan(0.98);
    const others = OTHER_VERSIONS.filter(([, meaning, words]) => firstId(meant(words)) === firstId(meaning));
    // Most of what differs has been translated anew; of all that other versions say, see the decision.
    expect(others.length / OTHER_VERSIONS.length).toBeGreaterThan(0.4);
    expect(OTHER_VERSIONS.length).toBeGreaterThan(100);
  });
});

describe("readIndex", () => {
  it("reads what packIndex has written", () => {
    const index: FingerprintIndex = {
      programs: [
        {
          name: "mutt",
          versions: ["2.2", "2.3"],
          keys: [
            ["refused", "refused"],
            ["odd", "none"],
          ],
        },
        { name: "libc", versions: ["2.36"], keys: [["ETIMEDOUT", "timed-out"]] },
      ],
      fingerprints: [
        { program: "mutt", key: "refused", meaning: "refused", language: "eo", words: [65535, 0, 7] },
        { program: "mutt", key: "odd", meaning: "none", language: "eo", words: [7, 300, 300] },
        { program: "libc", key: "ETIMEDOUT", meaning: "timed-out", language: "ia", words: [1, 2, 3, 4] },
      ],
    };
    expect(readIndex(packIndex(index))).toEqual(index);
    expect(packIndex(readIndex(packIndex(index)))).toEqual(packIndex(index));
  });
});
