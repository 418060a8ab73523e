import { describe, expect, it } from "vitest";
import { capabilitySyncExtensionsMissing } from "../../../../server/diagnose/catalogue/capability-sync-extensions-missing.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, comparedWith, evidenceOf, TARGET } from "../evidence-of.ts";

describe("capability-sync-extensions-missing", () => {
  it("is found when the extension is not announced after the login", () => {
    expect(evidenceOf(capabilitySyncExtensionsMissing, announcing(["IMAP4REV1", "IDLE", "MOVE"]))).toEqual({
      ...TARGET,
      missing: "CONDSTORE, UIDPLUS, QRESYNC",
    });
  });

  it("is not found when it was there a while ago, which is another finding", () => {
    const before = comparedWith(announcing(["IMAP4REV1", "IDLE", "UIDPLUS", "MOVE", "CONDSTORE"]));
    expect(capabilitySyncExtensionsMissing.find(announcing(["IMAP4REV1"]), before)).toBeNull();
  });

  it("is not found when QRESYNC and IMAP4rev2 bring them", () => {
    expect(capabilitySyncExtensionsMissing.find(announcing(["IMAP4REV2", "QRESYNC"]), CONTEXT)).toBeNull();
  });

  it.each([[null], [[]]])("is not found when nothing was announced after the login (%s)", (afterLogin) => {
    expect(capabilitySyncExtensionsMissing.find(announcing(afterLogin), CONTEXT)).toBeNull();
  });
});

function announcing(afterLogin: readonly string[] | null) {
  const { capability } = healthyFacts().phases;
  if (capability.status !== "ok") throw new Error("the healthy facts are not healthy");
  return healthyFacts({ capability: { ...capability, value: { ...capability.value, afterLogin } } });
}
