import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placesIn, rangeOf, sampleOf } from "../../scripts/mutant-sample.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The places of a file that holds this. */
async function placesOf(text: string) {
  const file = join(temporaryFolder(), "one.ts");
  writeFileSync(file, text);
  return { file, places: await placesIn([file]) };
}

const LINES = Array.from({ length: 20 }, (_, line) => `export const a${line} = (x: number): boolean => x > ${line};`);

describe("the sample of mutants", () => {
  it("is of what can be changed, each with its place as Stryker takes it", async () => {
    const { file, places } = await placesOf("export const isMore = (x: number): boolean => x > 1;\n");
    const more = places.find(({ replacement }) => replacement === "x >= 1");
    expect(more && rangeOf(more)).toBe(`${file}:1:46-1:51`);
  });

  it("has words of the program, and no sentences", async () => {
    const { places } = await placesOf('export const words = () => ["word", "more than a word"];\n');
    expect(places.filter(({ mutator }) => mutator === "StringLiteral").map(({ start }) => start.column)).toEqual([28]);
  });

  it("has nothing that is made while a module is loaded", async () => {
    const { places } = await placesOf("const MOST = 1 + 1;\nexport const most = () => MOST + 2;\n");
    expect([...new Set(places.map(({ start }) => start.line))]).toEqual([1]);
  });

  it("is the same for the same seed, another one for another, and no larger than it may be", async () => {
    const { places } = await placesOf(LINES.join("\n"));
    const sample = (seed: string) => sampleOf(places, 10, seed).map(rangeOf);
    expect(sample("a")).toEqual(sample("a"));
    expect(sample("a")).not.toEqual(sample("b"));
    expect(sample("a").length).toBeGreaterThanOrEqual(10);
    expect(sample("a").length).toBeLessThan(18);
  });

  it("takes what lies within a place with it, and leaves a place that holds much to its parts", async () => {
    const { places } = await placesOf(
      `export function all(x: number) {\n${LINES.join("\n").replaceAll("export ", "")}\n}`,
    );
    const sample = sampleOf(places, 1000, "a");
    expect(sample.length).toBeGreaterThan(40);
    expect(sample.filter(({ start, end }) => start.line !== end.line)).toEqual([]);
  });
});
