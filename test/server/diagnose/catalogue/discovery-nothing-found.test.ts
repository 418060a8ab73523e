import { describe, expect, it } from "vitest";
import { discoveryNothingFound } from "../../../../server/diagnose/catalogue/discovery-nothing-found.ts";
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

const SILENT = { ...HEALTHY_IMAP, answered: false };

describe("discovery-nothing-found", () => {
  it("is found when no place knows anything and no usual name answers", () => {
    const rungs = [answered("provider"), missing("autoconfig"), missing("srv"), answered("guess", SILENT)];
    expect(evidenceOf(discoveryNothingFound, undiscovered(rungs))).toEqual({
      ...TARGET,
      host: "example.com",
      domain: "example.com",
      tried: "providers.json; autoconfig; SRV; imap.*, mail.*",
    });
  });

  it.each([
    ["a usual name answers", [missing("srv"), answered("guess", HEALTHY_IMAP)]],
    ["one place knows a server, though it does not answer", [missing("autoconfig"), answered("srv", SILENT)]],
    ["there is mail without IMAP", [answered("autoconfig", { ...HEALTHY_IMAP, protocol: "pop3", port: 995 } as const)]],
    ["the domain declines IMAP", [declined("srv")]],
  ])("is not found when %s", (_, rungs) => {
    expect(discoveryNothingFound.find(undiscovered(rungs), CONTEXT)).toBeNull();
  });

  it("is not found when the settings were found, nor when they were given", () => {
    expect(discoveryNothingFound.find(healthyDiscovery(), CONTEXT)).toBeNull();
    expect(discoveryNothingFound.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
