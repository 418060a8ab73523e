import { describe, expect, it } from "vitest";
import { problems, split } from "../../../../../web/pages/overview/problems/problems.ts";
import { expiredFinding, healthySummary, summaryWith } from "../../../../support/healthy-summary.ts";

const withheld = expiredFinding({ id: "policy-password-withheld", severity: "notice" });
const slow = expiredFinding({ id: "latency-threshold-exceeded", severity: "warning", title: "Slow" });

describe("problems", () => {
  it("are none when every server is fine", () => {
    expect(problems([healthySummary()])).toEqual([]);
  });

  it("are none of a server that has not been checked", () => {
    expect(problems([healthySummary({ latest: null })])).toEqual([]);
  });

  it("are none of a server in maintenance", () => {
    const paused = { until: "2026-11-23T14:00:00.000Z" };
    expect(problems([summaryWith([expiredFinding()], { state: "unknown", paused })])).toEqual([]);
  });

  it("are one for several servers with the same finding", () => {
    const found = problems([
      summaryWith([expiredFinding()], { name: "a" }),
      summaryWith([expiredFinding()], { name: "b" }),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.servers.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(found[0]?.variants).toHaveLength(1);
  });

  it("have a variant for each wording, the most frequent first", () => {
    const other = expiredFinding({ title: "The certificate of old.example.net expired 12 days ago" });
    const [found] = problems([
      summaryWith([other], { name: "legacy" }),
      summaryWith([expiredFinding()], { name: "a" }),
      summaryWith([expiredFinding()], { name: "b" }),
    ]);
    expect(found?.variants.map(({ servers }) => servers.map(({ name }) => name))).toEqual([["a", "b"], ["legacy"]]);
  });

  it("begin with the worst", () => {
    const found = problems([summaryWith([slow], { name: "a" }), summaryWith([expiredFinding()], { name: "b" })]);
    expect(found.map(({ id }) => id)).toEqual(["tls-certificate-expired", "latency-threshold-exceeded"]);
  });

  it("have root causes before what follows from them, at the same severity", () => {
    const follows = expiredFinding({ id: "auth-timeout" });
    const found = problems([summaryWith([expiredFinding(), follows])]);
    expect(found.map(({ id, root }) => [id, root])).toEqual([
      ["tls-certificate-expired", true],
      ["auth-timeout", false],
    ]);
  });

  it("of more servers come first, at the same severity", () => {
    const other = expiredFinding({ id: "auth-timeout" });
    const found = problems([
      summaryWith([other], { name: "a" }),
      summaryWith([expiredFinding()], { name: "b" }),
      summaryWith([expiredFinding()], { name: "c" }),
    ]);
    expect(found.map(({ id }) => id)).toEqual(["tls-certificate-expired", "auth-timeout"]);
  });

  it("apart from notes are what is wrong", () => {
    const { wrong, notes } = split(problems([summaryWith([expiredFinding(), withheld])]));
    expect([wrong.map(({ id }) => id), notes.map(({ id }) => id)]).toEqual([
      ["tls-certificate-expired"],
      ["policy-password-withheld"],
    ]);
  });

  it.each([
    ["up", true],
    ["down", false],
    ["unknown", false],
  ] as const)("of a server that is %s are not confirmed: %s", (state, unconfirmed) => {
    const [found] = problems([summaryWith([expiredFinding()], { state })]);
    expect(found?.unconfirmed).toBe(unconfirmed);
  });
});
