import { describe, expect, it } from "vitest";
import type { DiscoveredServer } from "../../../../server/contract/facts.ts";
import { discoverySettingsDisagree } from "../../../../server/diagnose/catalogue/discovery-settings-disagree.ts";
import { answered, HEALTHY_IMAP, healthyDiscovery, missing } from "../../../support/healthy-discovery.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

const STARTTLS: DiscoveredServer = { ...HEALTHY_IMAP, port: 143, security: "starttls" };
const OLD: DiscoveredServer = { ...HEALTHY_IMAP, host: "old.example.com" };

describe("discovery-settings-disagree", () => {
  it("is found when autoconfig and SRV name different servers", () => {
    const facts = healthyDiscovery([answered("autoconfig", OLD), answered("srv", HEALTHY_IMAP)]);
    expect(evidenceOf(discoverySettingsDisagree, facts)).toEqual({
      ...TARGET,
      domain: "example.com",
      kind: "differ",
      settings: "autoconfig: old.example.com:993 (implicit-tls); SRV: mail.example.com:993 (implicit-tls)",
    });
  });

  it("is found when what is published does not answer", () => {
    const facts = healthyDiscovery([answered("srv", HEALTHY_IMAP, { ...STARTTLS, answered: false })]);
    expect(evidenceOf(discoverySettingsDisagree, facts)).toEqual({
      ...TARGET,
      domain: "example.com",
      kind: "dead",
      settings: "SRV: mail.example.com:143 (starttls)",
    });
  });

  it.each([
    ["one place lists more alternatives", [answered("autoconfig", HEALTHY_IMAP, STARTTLS), answered("srv", STARTTLS)]],
    ["only one place knows any", [answered("autoconfig", HEALTHY_IMAP), missing("srv")]],
    ["only our own list differs", [answered("provider", OLD), answered("srv", HEALTHY_IMAP)]],
    ["they were not tried", [answered("srv", { ...HEALTHY_IMAP, answered: null })]],
  ])("is not found when %s", (_, rungs) => {
    expect(discoverySettingsDisagree.find(healthyDiscovery(rungs), CONTEXT)).toBeNull();
  });

  it("is not found when they agree, nor when they were given", () => {
    expect(discoverySettingsDisagree.find(healthyDiscovery(), CONTEXT)).toBeNull();
    expect(discoverySettingsDisagree.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
