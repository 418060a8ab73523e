import { describe, expect, it } from "vitest";
import type { StarttlsFacts } from "../../../../server/contract/facts.ts";
import { starttlsRejected } from "../../../../server/diagnose/catalogue/starttls-rejected.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("starttls-rejected", () => {
  it("is found when the server answers NO to STARTTLS", () => {
    const facts = healthyFacts(
      { starttls: failed<StarttlsFacts>("NO", "TLS is not available", { offered: true }) },
      { port: 143, security: "starttls" },
    );
    expect(evidenceOf(starttlsRejected, facts)).toEqual({
      ...TARGET,
      port: 143,
      security: "starttls",
      code: "NO",
      text: "TLS is not available",
      speaker: "server",
    });
  });

  it("is found when the server closes the connection instead", () => {
    const facts = healthyFacts({ starttls: failed("EConnectionClosed") }, { port: 143, security: "starttls" });
    expect(evidenceOf(starttlsRejected, facts)).toEqual({
      ...TARGET,
      port: 143,
      security: "starttls",
      code: "EConnectionClosed",
      text: "what was said",
      speaker: "us",
    });
  });

  it("is not found when TLS began and failed", () => {
    expect(
      starttlsRejected.find(healthyFacts({ tls: failed("ECONNRESET") }, { port: 143, security: "starttls" }), CONTEXT),
    ).toBeNull();
  });
});
