import { describe, expect, it } from "vitest";
import type { TcpFacts } from "../../../server/contract/facts.ts";
import type { Check } from "../../../server/diagnose/check.ts";
import { isOwnNetworkDown, type WatchedServer } from "../../../server/diagnose/own-network.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { healthyFacts, NOW } from "../../support/healthy-facts.ts";
import { failed } from "./evidence-of.ts";

const noName = (code = "EAI_AGAIN") => healthyCheck({ state: "down" }, healthyFacts({ dns: failed(code) }));
const noWay = (code = "ENETUNREACH") => healthyCheck({ state: "down" }, healthyFacts({ tcp: failed(code) }));

/** A check that dialled addresses which failed with these codes. */
function tried(code: string, ...more: readonly string[]): Check {
  const attempts = [code, ...more].map((one, index) => ({
    address: `192.0.2.${index + 1}`,
    family: 4 as const,
    at: 0,
    seconds: 0,
    failure: { code: one, text: one },
  }));
  return healthyCheck({ state: "down" }, healthyFacts({ tcp: failed<TcpFacts>(code, code, { attempts }) }));
}

/** Servers of different domains, with these latest checks. */
function servers(...checks: readonly (Check | null)[]): readonly WatchedServer[] {
  return checks.map((check, index) => ({ host: `mail.example${index}.com`, check, freshSeconds: 75, seldom: false }));
}

describe("imapscope itself has no network", () => {
  it.each([
    ["no name is answered", servers(noName(), noName("ETIMEDOUT"), noName("ECONNREFUSED"))],
    ["there is no way anywhere", servers(noWay(), noWay("EHOSTUNREACH"), noWay("EADDRNOTAVAIL"))],
    ["some names are known and have no way", servers(noName(), noWay(), noName())],
    ["there is no way to one domain's servers", servers(noWay(), noWay(), noWay()).map(inOneDomain)],
    ["the names of two servers of different domains are not answered", servers(noName(), noName("ESERVFAIL"))],
    ["this machine has no route to the only server", servers(noWay())],
    [
      "this machine has no route to any address of two servers",
      servers(noWay("ENETDOWN"), tried("ENETUNREACH", "EADDRNOTAVAIL")),
    ],
    ["a server that is seldom checked was fine long ago", [...servers(noName(), noName(), noName()), seldom()]],
  ])("when %s", (_, latest) => {
    expect(isOwnNetworkDown(latest, NOW)).toBe(true);
  });

  it.each([
    ["the name of the only server is not answered", servers(noName())],
    ["the names of two servers of one domain are not answered", servers(noName(), noName()).map(inOneDomain)],
    ["a router says that there is no way to the only server", servers(noWay("EHOSTUNREACH"))],
    ["one address has no route and another does not answer", servers(tried("ENETUNREACH", "ETIMEDOUT"))],
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

function inOneDomain(server: WatchedServer, index: number): WatchedServer {
  return { ...server, host: `mail${index}.example.com` };
}

/** A server that was fine an hour and a half ago. */
function seldom(): WatchedServer {
  const startedAt = new Date(NOW.getTime() - 5_400_000).toISOString();
  return { host: "mail.example.org", check: healthyCheck({ startedAt }), freshSeconds: 3600, seldom: true };
}
