import { describe, expect, it } from "vitest";
import { FINDING_IDS } from "../../../../server/contract/finding-ids.ts";
import { type Hints, recognise } from "../../../../server/recognise/recognise.ts";
import { namedIn } from "../../../../server/recognise/tables/look-up.ts";
import type { CodeTable, Row } from "../../../../server/recognise/tables/table.ts";
import { TABLES } from "../../../../server/recognise/tables/tables.ts";
import { LINES_OF_NAMES, LINES_OF_NUMBERS } from "./lines.ts";

type Case = { table: string; said: string; row: Row };

function casesOf(
  said: (table: CodeTable, key: string) => readonly { row: Row; texts: readonly string[] }[],
): readonly Case[] {
  return Object.entries(TABLES).flatMap(([key, table]) =>
    said(table, key).flatMap(({ row, texts }) => texts.map((text) => ({ table: key, said: text, row }))),
  );
}

/** What a name is when it stands alone: with each of the ways in which its table has it. */
function written({ prefixes = [""] }: CodeTable, name: string): readonly string[] {
  return prefixes.map((prefix) => `${prefix}${name}${prefix === "[" ? "]" : ""}`);
}

/** What has to be known besides: the stage, where a name means something at a stage alone. */
function hintsFor([, , only]: Row): Hints {
  const [stage] = only?.stages ?? [];
  return stage === undefined ? {} : { stage };
}

function firstOf({ said, row }: Case): { id: string; confidence: string } | undefined {
  const [first] = recognise(said, hintsFor(row));
  return first && { id: first.id, confidence: first.confidence };
}

/** Of many cases those that are wrong, with what was found. */
function wrongOf(cases: readonly Case[]): readonly string[] {
  return cases.flatMap((one) => {
    const [{ ids, confidence }] = one.row;
    const first = firstOf(one);
    return first?.id === ids[0] && first.confidence === confidence
      ? []
      : [`${one.table}: ${one.said} is ${first?.id} (${first?.confidence}) in place of ${ids[0]} (${confidence})`];
  });
}

describe("each name of each table", () => {
  it("means alone what its table says, as surely", () => {
    const cases = casesOf((table) =>
      table.rows.map((row) => ({ row, texts: namedIn(row[1]).flatMap(({ name }) => written(table, name)) })),
    );
    expect(cases.length).toBeGreaterThan(1500);
    expect(wrongOf(cases)).toEqual([]);
  });

  it("means the same in a line as programs write it", () => {
    const cases = casesOf((table, key) =>
      table.rows.map((row) => ({
        row,
        texts: namedIn(row[1]).flatMap(({ name }) => (LINES_OF_NAMES[key] ?? []).map((line) => line(name))),
      })),
    );
    expect(cases.length).toBeGreaterThan(1000);
    expect(wrongOf(cases)).toEqual([]);
  });

  it("means the same by its number, where the number stands beside the code word of its system", () => {
    const cases = casesOf((table) =>
      table.rows.map((row) => ({
        row,
        texts: namedIn(row[1]).flatMap(({ numbers }) =>
          numbers.flatMap((number) =>
            (table.numbers ?? []).flatMap((system) => LINES_OF_NUMBERS[system].map((line) => line(number))),
          ),
        ),
      })),
    );
    expect(cases.length).toBeGreaterThan(1000);
    expect(wrongOf(cases)).toEqual([]);
  });

  it("says nothing by its number alone: that is a port, an id, a size", () => {
    const numbers = Object.values(TABLES).flatMap((table) =>
      table.numbers?.includes("hresult")
        ? []
        : table.rows.flatMap((row) => namedIn(row[1]).flatMap((named) => named.numbers.map(Math.abs))),
    );
    const texts = [...new Set(numbers)].flatMap((number) => [
      `${number}`,
      `A client has connected from 192.0.2.7, port ${number}`,
      `message ${number} of 20000, mpid=${number}, ${number} bytes in ${number} ms`,
    ]);
    const sure = texts.filter((text) => recognise(text).some(({ confidence }) => confidence !== "possible"));
    expect(texts.length).toBeGreaterThan(1000);
    expect(sure).toEqual([]);
  });

  it("names diagnoses that there are, and the source that it is from", () => {
    const promised = new Set<string>(FINDING_IDS);
    const ids = Object.values(TABLES).flatMap(({ rows }) => rows.flatMap(([{ ids: named }]) => named));
    expect(ids.filter((id) => !promised.has(id))).toEqual([]);
    expect(Object.values(TABLES).filter(({ source }) => !/\d/.test(source))).toEqual([]);
  });

  it("stands in one row of its table alone, unless the stage parts them", () => {
    const twice = Object.entries(TABLES).flatMap(([key, { rows }]) => {
      const names = rows.flatMap((row) => namedIn(row[1]).map(({ name }) => `${key} ${name} ${row[2]?.stages ?? ""}`));
      return names.filter((name, index) => names.indexOf(name) !== index);
    });
    expect(twice).toEqual([]);
  });
});
