import { describe, expect, it } from "vitest";
import { capabilityExtensionMissing } from "../../../../server/diagnose/catalogue/capability-extension-missing.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { healthySync } from "../../../support/healthy-sync.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

describe("capability-extension-missing", () => {
  it("is found when the canary needs an extension that is not announced", () => {
    expect(evidenceOf(capabilityExtensionMissing, healthySync({}, announcing(["IMAP4REV1", "IDLE"])))).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailbox: "imapscope",
      missing: "UIDPLUS, MOVE",
    });
  });

  it("is not found when IMAP4rev2 brings them all", () => {
    expect(capabilityExtensionMissing.find(healthySync({}, announcing(["IMAP4REV2"])), CONTEXT)).toBeNull();
  });

  it("is not found when no canary was sent", () => {
    expect(capabilityExtensionMissing.find(announcing(["IMAP4REV1"]), CONTEXT)).toBeNull();
  });

  it.each([[null], [[]]])("is not found when nothing was announced after the login (%s)", (afterLogin) => {
    expect(capabilityExtensionMissing.find(healthySync({}, announcing(afterLogin)), CONTEXT)).toBeNull();
  });
});

function announcing(afterLogin: readonly string[] | null) {
  const { capability } = healthyFacts().phases;
  if (capability.status !== "ok") throw new Error("the healthy facts are not healthy");
  return healthyFacts({ capability: { ...capability, value: { ...capability.value, afterLogin } } });
}
