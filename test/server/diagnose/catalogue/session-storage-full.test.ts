import { describe, expect, it } from "vitest";
import { sessionStorageFull } from "../../../../server/diagnose/catalogue/session-storage-full.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-storage-full", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ list: failed("NO", "COPY failed: disk is full") });
    expect(evidenceOf(sessionStorageFull, facts)).toEqual({
      ...TARGET,
      code: "NO",
      text: "COPY failed: disk is full",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is not found when the server says something else", () => {
    expect(sessionStorageFull.find(healthyFacts({ list: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      sessionStorageFull.find(healthyFacts({ list: failed("ECONNRESET", "COPY failed: disk is full") }), CONTEXT),
    ).toBeNull();
  });
});
