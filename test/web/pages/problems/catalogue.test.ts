import { describe, expect, it } from "vitest";
import type { CatalogueProblem } from "../../../../server/contract/answers/catalogue.ts";
import { helperOf, sections, subjectOf } from "../../../../web/pages/problems/catalogue.ts";

function entry(id: string, changes: Partial<CatalogueProblem> = {}): CatalogueProblem {
  const text = { title: `About ${id}`, cause: "It fails.", fix: { user: [], admin: ["Repair it."] } };
  return {
    ...text,
    id,
    severity: "critical",
    phase: null,
    reference: "https://example.com",
    transient: false,
    scope: "server",
    severityReason: "Nobody can read mail on this server with these settings.",
    who: ["admin"],
    plain: text,
    verify: ["Look."],
    wire: [],
    alert: { expression: "x", rules: [] },
    about: null,
    now: [],
    seen: [],
    ...changes,
  };
}

const catalogue = [
  entry("tls-certificate-expired", { wire: ["CERT_HAS_EXPIRED"] }),
  entry("auth-timeout", { seen: [{ server: "a", checks: 1, lastSeen: "2026-11-20T00:00:00.000Z" }] }),
  entry("auth-account-locked", { seen: [{ server: "a", checks: 1, lastSeen: "2026-11-22T00:00:00.000Z" }] }),
  entry("dns-timeout"),
];
const ids = (problems: readonly CatalogueProblem[]) => problems.map(({ id }) => id);

it("names the worst that is here first, then what most servers have", () => {
  const mixed = [entry("a", { severity: "warning" }), entry("b"), entry("c")];
  const { now } = sections(mixed, "", (id) => ({ a: 9, b: 1, c: 2 })[id] ?? 0);
  expect(ids(now)).toEqual(["c", "b", "a"]);
});

describe("the sections of the catalogue", () => {
  it("puts first what is here now, then what was, the latest first, then everything by subject", () => {
    const { now, past, groups } = sections(catalogue, "", (id) => (id === "dns-timeout" ? 2 : 0));
    expect(ids(now)).toEqual(["dns-timeout"]);
    expect(ids(past)).toEqual(["auth-account-locked", "auth-timeout"]);
    expect(groups.map(({ subject }) => subject)).toEqual(["dns", "tls", "auth"]);
  });

  it.each([
    ["timeout auth", ["auth-timeout"]],
    ["cert_has_expired", ["tls-certificate-expired"]],
    ["REPAIR locked", ["auth-account-locked"]],
    ["xyzzy", []],
  ])("finds by every word of %j", (text, expected) => {
    const { groups } = sections(catalogue, text, () => 0);
    expect(groups.flatMap(({ problems }) => ids(problems))).toEqual(expected);
  });
});

it("says who can act, and what an id is about", () => {
  expect([helperOf({ who: ["user"] }), helperOf({ who: ["admin"] }), helperOf({ who: ["user", "admin"] })]).toEqual([
    "user",
    "admin",
    "both",
  ]);
  expect(helperOf({ who: [] })).toBe("nobody");
  expect([subjectOf("tls-clock-wrong"), subjectOf("tlsomething"), subjectOf("new-thing")]).toEqual([
    "tls",
    "other",
    "other",
  ]);
});
