import { describe, expect, it } from "vitest";
import { quotaExceeded } from "../../../../server/diagnose/catalogue/quota-exceeded.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("quota-exceeded", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ list: failed("OVERQUOTA", "Quota exceeded (mailbox for user is full)") });
    expect(evidenceOf(quotaExceeded, facts)).toEqual({
      ...TARGET,
      code: "OVERQUOTA",
      text: "Quota exceeded (mailbox for user is full)",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is found when nothing is left by the server's own figures, in place of that it is nearly full", () => {
    const facts = using("1073741824", "1073741824");
    expect(evidenceOf(quotaExceeded, facts)).toEqual({
      ...TARGET,
      code: "OVERQUOTA",
      text: "STORAGE 1 GiB / 1 GiB",
      user: "monitor@example.com",
      phase: "quota",
    });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["quota-exceeded"]);
  });

  it("is not found when a byte is left, without a limit, or when it is folders that there may be no more of", () => {
    expect(quotaExceeded.find(using("1073741823", "1073741824"), CONTEXT)).toBeNull();
    expect(quotaExceeded.find(using("1073741824", "0"), CONTEXT)).toBeNull();
    expect(quotaExceeded.find(using("10", "10", "MAILBOX"), CONTEXT)).toBeNull();
  });

  it("is not found when the server says something else", () => {
    expect(quotaExceeded.find(healthyFacts({ list: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      quotaExceeded.find(
        healthyFacts({ list: failed("ECONNRESET", "Quota exceeded (mailbox for user is full)") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});

function using(used: string, limit: string, name = "STORAGE") {
  const roots = [{ root: "User quota", resources: [{ name, used, limit }] }];
  return healthyFacts({ quota: { status: "ok", at: 0, seconds: 0.01, value: { roots } } });
}
