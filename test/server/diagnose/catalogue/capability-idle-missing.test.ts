import { describe, expect, it } from "vitest";
import { capabilityIdleMissing } from "../../../../server/diagnose/catalogue/capability-idle-missing.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, comparedWith, evidenceOf, TARGET } from "../evidence-of.ts";

describe("capability-idle-missing", () => {
  it("is found when the extension is not announced after the login", () => {
    expect(evidenceOf(capabilityIdleMissing, announcing(["IMAP4REV1", "UIDPLUS", "MOVE", "CONDSTORE"]))).toEqual({
      ...TARGET,
    });
  });

  it("is not found when it was there a while ago, which is another finding", () => {
    const before = comparedWith(announcing(["IMAP4REV1", "IDLE", "UIDPLUS", "MOVE", "CONDSTORE"]));
    expect(capabilityIdleMissing.find(announcing(["IMAP4REV1"]), before)).toBeNull();
  });

  it("is not found when IMAP4rev2 brings it", () => {
    expect(capabilityIdleMissing.find(announcing(["IMAP4REV2", "CONDSTORE"]), CONTEXT)).toBeNull();
  });

  it.each([[null], [[]]])("is not found when nothing was announced after the login (%s)", (afterLogin) => {
    expect(capabilityIdleMissing.find(announcing(afterLogin), CONTEXT)).toBeNull();
  });
});

function announcing(afterLogin: readonly string[] | null) {
  const { capability } = healthyFacts().phases;
  if (capability.status !== "ok") throw new Error("the healthy facts are not healthy");
  return healthyFacts({ capability: { ...capability, value: { ...capability.value, afterLogin } } });
}
