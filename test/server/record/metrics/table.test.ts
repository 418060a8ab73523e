import { describe, expect, it } from "vitest";
import { createTable, NO_LABEL, type Table } from "../../../../server/record/metrics/table.ts";

const DEFINITION = { name: "a", help: "A." };

function linesOf({ families }: Table): string {
  return families.flatMap((family) => [...family.lines()]).join("");
}

describe("the table of the servers' metrics", () => {
  it("has nothing of a server that is not measured, and of one that is what was said last", () => {
    const table = createTable();
    const gauge = table.gauge(DEFINITION, NO_LABEL);
    table.add("one");
    gauge.set("one", "", 1);
    gauge.set("one", "", 2.5);
    gauge.set("two", "", 3);
    expect(linesOf(table)).toBe('a{server="one"} 2.5\n');
    gauge.set("one", "", null);
    expect(linesOf(table)).toBe("");
  });

  it("gives the place of a server that leaves to another, with nothing of the one before", () => {
    const table = createTable();
    const gauge = table.gauge(DEFINITION, { name: "kind", values: ["x", "y"] });
    const counter = table.counter({ ...DEFINITION, name: "b_total" }, NO_LABEL);
    const histogram = table.histogram({ ...DEFINITION, name: "c" }, [1], NO_LABEL);
    const free = table.freeGauge({ ...DEFINITION, name: "d" }, ["mailbox"]);
    table.add("one");
    gauge.set("one", "y", 1);
    counter.add("one", "", 1);
    histogram.observe("one", "", 0.5);
    free.replace("one", [{ labels: ["INBOX"], figure: 7 }]);
    expect(linesOf(table).split("\n")).toHaveLength(8);
    table.remove("one");
    table.add("two");
    expect(linesOf(table)).toBe("");
    counter.add("two", "", 1);
    expect(linesOf(table)).toBe('b_total{server="two"} 1\n');
  });

  it("counts buckets from the lowest bound on, and what is above them all", () => {
    const table = createTable();
    const histogram = table.histogram(DEFINITION, [0.5, 1], { name: "kind", values: ["x", "y"] });
    table.add("one");
    for (const figure of [0.5, 0.75, 3]) histogram.observe("one", "y", figure);
    histogram.begin("one", "y");
    expect(linesOf(table)).toBe(
      [
        'a_bucket{le="0.5",server="one",kind="y"} 1',
        'a_bucket{le="1",server="one",kind="y"} 2',
        'a_bucket{le="+Inf",server="one",kind="y"} 3',
        'a_sum{server="one",kind="y"} 4.25',
        'a_count{server="one",kind="y"} 3\n',
      ].join("\n"),
    );
  });

  it("writes what servers call things so that it stays within its quotes, and no series without a figure", () => {
    const table = createTable();
    const free = table.freeGauge(DEFINITION, ["mailbox"]);
    table.add('"\\\n');
    free.replace('"\\\n', [
      { labels: ['a"b\\c\nd'], figure: Number.POSITIVE_INFINITY },
      { labels: ["none"], figure: Number.NaN },
    ]);
    expect(linesOf(table)).toBe('a{server="\\"\\\\\\n",mailbox="a\\"b\\\\c\\nd"} +Inf\n');
  });

  it("writes the lines of many servers in pieces, each once and none cut", () => {
    const table = createTable();
    const gauge = table.gauge(DEFINITION, NO_LABEL);
    const names = Array.from({ length: 10_000 }, (_, index) => `server-${index}`);
    for (const [index, name] of names.entries()) {
      table.add(name);
      gauge.set(name, "", index);
    }
    const pieces = table.families.flatMap((family) => [...family.lines()]);
    expect(pieces.length).toBeGreaterThan(3);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(80_000);
    expect(pieces.every((piece) => piece.endsWith("\n"))).toBe(true);
    expect(pieces.join("")).toBe(names.map((name, index) => `a{server="${name}"} ${index}\n`).join(""));
  });
});
