import { describe, expect, it } from "vitest";
import { TROUBLES } from "../../../server/contract/troubles.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { troubleOf, withoutTrouble } from "../../../server/diagnose/trouble.ts";
import { describeTrouble } from "../../../server/present/trouble-text.ts";
import { troubleIn } from "../../../server/probe/own-trouble.ts";
import { healthyFacts, NOW } from "../../support/healthy-facts.ts";
import { failed } from "./evidence-of.ts";

const THRESHOLDS = { certificateDays: 21, quotaPercent: 90, newestMessageAge: null, seconds: { auth: 1, total: 5 } };
const idsOf = (facts: Parameters<typeof withoutTrouble>[0]) =>
  diagnose(withoutTrouble(facts), { now: NOW, thresholds: THRESHOLDS, previous: null }).map(({ id }) => id);

describe("trouble of our own", () => {
  it.each([
    ["EMFILE", "descriptors"],
    ["ENFILE", "descriptors"],
    ["ENOBUFS", "memory"],
    ["ENOMEM", "memory"],
    ["EADDRINUSE", "ports"],
    ["NO_FREE_PORT", "ports"],
    ["HELD_UP", "late"],
    ["FILE_UNREADABLE", "file"],
  ] as const)("%s is %s, in whichever phase", (code, kind) => {
    const failure = { code, text: "text" };
    expect(troubleIn(failure)).toBe(kind);
    for (const phase of ["dns", "tcp", "tls", "token", "auth", "sync"] as const) {
      const outcome = { status: "failed", at: 0, seconds: 1, failure } as const;
      expect(troubleOf(healthyFacts({ [phase]: outcome }).phases)).toEqual({ kind, phase, failure });
    }
  });

  it.each([
    "ECONNREFUSED",
    "EADDRNOTAVAIL",
    "EACCES",
    "EPERM",
    "ENETUNREACH",
    "ETIMEDOUT",
    "ENOTFOUND",
    "BYE",
    "ABORTED",
  ])("%s is none", (code) => expect(troubleIn({ code })).toBeNull());

  it("in the goodbye keeps nobody from judging the rest, and is no finding", () => {
    const facts = healthyFacts({ logout: failed("HELD_UP") });
    expect(troubleOf(facts.phases)).toBeNull();
    expect(idsOf(facts)).toEqual([]);
  });

  it("of one address while another answers is no finding about that address", () => {
    const { tcp } = healthyFacts().phases;
    if (tcp.status !== "ok") throw new Error("the healthy facts are not healthy");
    const without = {
      address: "192.0.2.9",
      family: 4,
      at: 0,
      seconds: 2,
      failure: { code: "EMFILE", text: "" },
    } as const;
    const refused = { ...without, failure: { code: "ECONNREFUSED", text: "" } };
    const seeing = (...attempts: (typeof without | typeof refused)[]) =>
      healthyFacts({ tcp: { ...tcp, value: { ...tcp.value, attempts: [...tcp.value.attempts, ...attempts] } } });
    expect(idsOf(seeing(without))).toEqual([]);
    expect(idsOf(seeing(refused))).toContain("tcp-some-addresses-failing");
  });

  it("has words in both languages for each kind, with something to do", () => {
    for (const kind of TROUBLES) {
      for (const language of ["en", "zh-CN"] as const) {
        const { title, cause, fix } = describeTrouble(
          { kind, phase: "tcp", failure: { code: "X", text: "" } },
          language,
        );
        expect(title).toContain("imapscope");
        expect(cause).not.toBe("");
        expect(fix.length).toBeGreaterThan(1);
      }
    }
  });
});

describe("what was measured while imapscope was held up", () => {
  const slow = healthyFacts();
  const { auth } = slow.phases;
  if (auth.status !== "ok") throw new Error("the healthy facts are not healthy");
  const facts = { ...slow, seconds: 4, phases: { ...slow.phases, auth: { ...auth, seconds: 3 } } };

  it("is slow where it would be without that too", () => {
    expect(idsOf(facts)).toEqual(["latency-threshold-exceeded"]);
    expect(idsOf({ ...facts, heldUpSeconds: 1.5 })).toEqual(["latency-threshold-exceeded"]);
  });

  it("is not called slow for time that imapscope lost", () => {
    expect(idsOf({ ...facts, heldUpSeconds: 2.5 })).toEqual([]);
  });
});
