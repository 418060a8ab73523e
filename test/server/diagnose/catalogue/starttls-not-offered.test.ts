import { describe, expect, it } from "vitest";
import type { StarttlsFacts } from "../../../../server/contract/facts.ts";
import { starttlsNotOffered } from "../../../../server/diagnose/catalogue/starttls-not-offered.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { describe as describeFinding } from "../../../../server/present/report.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("starttls-not-offered", () => {
  it("is found when the server does not list STARTTLS", () => {
    const facts = healthyFacts(
      { starttls: failed<StarttlsFacts>("STARTTLS_NOT_OFFERED", "what was said", { offered: false }) },
      { port: 143, security: "starttls" },
    );
    expect(evidenceOf(starttlsNotOffered, facts)).toEqual({
      ...TARGET,
      port: 143,
      security: "starttls",
      code: "STARTTLS_NOT_OFFERED",
      text: "what was said",
      before: "unknown",
      since: "",
    });
  });

  it("says since when it is gone where an earlier check was offered it", () => {
    const server = { port: 143, security: "starttls" } as const;
    const gone = healthyFacts(
      { starttls: failed<StarttlsFacts>("STARTTLS_NOT_OFFERED", "what was said", { offered: false }) },
      server,
    );
    const since = "2026-11-23T11:59:00.000Z";
    const seen = { ...CONTEXT, lastOffered: { starttls: since, password: null } };
    expect(evidenceOf(starttlsNotOffered, gone, seen)).toMatchObject({ before: "offered", since });
    for (const [language, when] of [
      ["en", "still offered on Nov 23, 2026"],
      ["zh-CN", "2026年11月23日还支持"],
    ] as const) {
      const [finding] = diagnose(gone, seen);
      if (finding) expect(describeFinding(finding, language).cause).toContain(when);
    }
  });

  it("is not found when STARTTLS is refused", () => {
    expect(
      starttlsNotOffered.find(
        healthyFacts(
          { starttls: failed<StarttlsFacts>("BAD", "no", { offered: true }) },
          { port: 143, security: "starttls" },
        ),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
