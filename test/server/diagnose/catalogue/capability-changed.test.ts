import { describe, expect, it } from "vitest";
import type { CapabilityFacts } from "../../../../server/contract/facts.ts";
import { capabilityChanged } from "../../../../server/diagnose/catalogue/capability-changed.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, comparedWith, EARLIER, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("capability-changed", () => {
  it("is found when a capability is gone after the login", () => {
    const before = announcing({ afterLogin: ["IMAP4REV1", "ID", "IDLE", "CONDSTORE"] });
    expect(
      evidenceOf(capabilityChanged, announcing({ afterLogin: ["IMAP4REV1", "ID"] }), comparedWith(before)),
    ).toEqual({
      ...TARGET,
      lost: "IDLE, CONDSTORE",
      count: 2,
      since: EARLIER,
    });
  });

  it("is found when a capability is gone after TLS and nobody logs in", () => {
    const before = connecting({ afterTls: ["IMAP4REV1", "AUTH=PLAIN"] });
    expect(evidenceOf(capabilityChanged, connecting({ afterTls: ["IMAP4REV1"] }), comparedWith(before))).toMatchObject({
      lost: "AUTH=PLAIN",
    });
  });

  it.each([
    ["there are more", announcing({ afterLogin: ["IMAP4REV1", "ID"] }), announcing({ afterLogin: ["IMAP4REV1"] })],
    ["they are in another order", announcing({ afterLogin: ["ID", "X"] }), announcing({ afterLogin: ["X", "ID"] })],
    [
      "only an amount changed",
      announcing({ afterLogin: ["APPENDLIMIT=1000"] }),
      announcing({ afterLogin: ["APPENDLIMIT=2000"] }),
    ],
    [
      "only those before the login changed",
      announcing({ afterTls: ["IMAP4REV1"] }),
      announcing({ afterTls: ["IMAP4REV1", "AUTH=PLAIN"] }),
    ],
    ["the login failed, so that they were not learnt", loginFailed(), announcing({ afterLogin: ["X"] })],
    ["nobody logged in before", announcing({ afterLogin: ["ID"] }), connecting({ afterTls: ["X"] })],
    ["they could not be learnt", healthyFacts({ capability: failed("ETIMEDOUT") }), announcing({ afterLogin: ["X"] })],
  ])("is not found when %s", (_, facts, before) => {
    expect(capabilityChanged.find(facts, comparedWith(before))).toBeNull();
  });

  it("is not found without a check before", () => {
    expect(capabilityChanged.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});

function announcing(lists: Partial<CapabilityFacts>) {
  const { capability } = healthyFacts().phases;
  if (capability.status !== "ok") throw new Error("the healthy facts are not healthy");
  return healthyFacts({ capability: { ...capability, value: { ...capability.value, ...lists } } });
}

/** A server that is checked without logging in. */
function connecting(lists: Partial<CapabilityFacts>) {
  const { phases } = announcing({ afterLogin: null, ...lists });
  return healthyFacts({ ...phases, auth: { status: "skipped", because: "not-applicable" } });
}

function loginFailed() {
  return healthyFacts({ ...announcing({ afterLogin: null }).phases, auth: failed("AUTHENTICATIONFAILED") });
}
