import { describe, expect, it } from "vitest";
import type { DiscoveredServer } from "../../../../server/contract/facts.ts";
import { discoveryImapNotOffered } from "../../../../server/diagnose/catalogue/discovery-imap-not-offered.ts";
import {
  answered,
  declined,
  HEALTHY_IMAP,
  healthyDiscovery,
  missing,
  undiscovered,
} from "../../../support/healthy-discovery.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

const POP3: DiscoveredServer = { ...HEALTHY_IMAP, protocol: "pop3", port: 995 };
const WHERE = { ...TARGET, host: "example.com", domain: "example.com" };

describe("discovery-imap-not-offered", () => {
  it("is found when the SRV record says that there is none", () => {
    const facts = undiscovered([missing("autoconfig"), declined("srv")]);
    expect(evidenceOf(discoveryImapNotOffered, facts)).toEqual({
      ...WHERE,
      sources: "SRV",
      kind: "declined",
      others: "",
    });
  });

  it("is found when only other protocols are published", () => {
    const facts = undiscovered([answered("autoconfig", POP3), missing("srv")]);
    expect(evidenceOf(discoveryImapNotOffered, facts)).toEqual({
      ...WHERE,
      sources: "autoconfig",
      kind: "others",
      others: "pop3",
    });
  });

  it("is not found when only IMAP with STARTTLS is declined", () => {
    const facts = healthyDiscovery([answered("srv", HEALTHY_IMAP), declined("srv")]);
    expect(discoveryImapNotOffered.find(facts, CONTEXT)).toBeNull();
  });

  it("is not found when nothing is known", () => {
    expect(discoveryImapNotOffered.find(undiscovered([missing("srv")]), CONTEXT)).toBeNull();
  });

  it("is not found when IMAP is offered too, nor when the settings were given", () => {
    const facts = healthyDiscovery([answered("autoconfig", HEALTHY_IMAP, POP3)]);
    expect(discoveryImapNotOffered.find(facts, CONTEXT)).toBeNull();
    expect(discoveryImapNotOffered.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
