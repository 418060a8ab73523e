import { describe, expect, it } from "vitest";
import type { Check } from "../../../server/diagnose/check.ts";
import { isOwnNetworkDown, type LatestCheck } from "../../../server/diagnose/own-network.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { healthyFacts, NOW } from "../../support/healthy-facts.ts";
import { failed } from "./evidence-of.ts";

const noName = (code = "EAI_AGAIN") => healthyCheck({ state: "down" }, healthyFacts({ dns: failed(code) }));
const noWay = (code = "ENETUNREACH") => healthyCheck({ state: "down" }, healthyFacts({ tcp: failed(code) }));

/** Three servers of different domains, with these latest checks. */
function servers(...checks: readonly (Check | null)[]): readonly LatestCheck[] {
  return checks.map((check, index) => ({ host: `mail.example${index}.com`, check, freshSeconds: 75, seldom: false }));
}

describe("imapscope itself has no network", () => {
  it.each([
    ["no name is answered", servers(noName(), noName("ETIMEDOUT"), noName("ECONNREFUSED"))],
    ["there is no way anywhere", servers(noWay(), noWay("EHOSTUNREACH"), noWay("EADDRNOTAVAIL"))],
    ["some names are known and have no way", servers(noName(), noWay(), noName())],
    ["there is no way to one domain's servers", servers(noWay(), noWay(), noWay()).map(inOneDomain)],
    ["a server that is seldom checked was fine long ago", [...servers(noName(), noName(), noName()), seldom()]],
  ])("when %s", (_, latest) => {
    expect(isOwnNetworkDown(latest, NOW)).toBe(true);
  });

  it.each([
    ["there are two servers", servers(noName(), noName())],
    ["there are none", []],
    ["one works", servers(noName(), noName(), healthyCheck())],
    ["one is refused: somebody answered", servers(noWay(), noWay(), noWay("ECONNREFUSED"))],
    ["one does not answer, which says nothing", servers(noWay(), noWay(), noWay("ETIMEDOUT"))],
    ["one name does not exist: somebody answered", servers(noName(), noName(), noName("ENOTFOUND"))],
    ["one name has no address", servers(noName(), noName(), noName("ENODATA"))],
    ["one has not been checked yet", servers(noName(), noName(), null)],
    ["one was checked too long ago", [...servers(noName(), noName(), noName()), { ...seldom(), seldom: false }]],
    [
      "all names are of one domain, whose name servers may be broken",
      servers(noName(), noName(), noName()).map(inOneDomain),
    ],
  ])("not when %s", (_, latest) => {
    expect(isOwnNetworkDown(latest, NOW)).toBe(false);
  });
});

function inOneDomain(server: LatestCheck, index: number): LatestCheck {
  return { ...server, host: `mail${index}.example.com` };
}

/** A server that was fine an hour and a half ago. */
function seldom(): LatestCheck {
  const startedAt = new Date(NOW.getTime() - 5_400_000).toISOString();
  return { host: "mail.example.org", check: healthyCheck({ startedAt }), freshSeconds: 3600, seldom: true };
}
