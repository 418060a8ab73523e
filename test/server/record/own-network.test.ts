import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TcpFacts } from "../../../server/contract/facts.ts";
import type { Check } from "../../../server/diagnose/check.ts";
import { networkSigns } from "../../../server/diagnose/own-network.ts";
import type { Testimony } from "../../../server/record/network-counts.ts";
import { createOwnNetwork } from "../../../server/record/own-network.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { healthyFacts, NOW } from "../../support/healthy-facts.ts";
import { failed } from "../diagnose/evidence-of.ts";

/** A server with its latest check, null before the first one. */
type WatchedServer = Omit<Testimony, "signs"> & { host: string; check: Check | null };

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

function testimony({ host, check, freshSeconds, seldom }: WatchedServer): Testimony {
  return { signs: check && networkSigns(check, host), freshSeconds, seldom };
}

/** What is said of our own network once all of these have told. */
function isOwnNetworkDown(watched: readonly WatchedServer[], now: Date): boolean {
  const network = createOwnNetwork();
  for (const server of watched) network.join(() => {}).tell(testimony(server));
  network.observe(healthyCheck(), now);
  return network.isDown();
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

describe("what servers tell one after the other", () => {
  const checks = [null, noName(), noName("ENOTFOUND"), noWay(), noWay("EHOSTUNREACH"), healthyCheck()];
  const server = fc.record({
    host: fc.constantFrom("mail.one.example", "mail.two.example", "imap.two.example"),
    check: fc
      .constantFrom(...checks)
      .chain((check) =>
        fc.integer({ min: 0, max: 100 }).map((seconds) => check && { ...check, startedAt: at(seconds).toISOString() }),
      ),
    freshSeconds: fc.constantFrom(1, 30, 75.5),
    seldom: fc.boolean(),
  });
  const step = fc.record({
    who: fc.nat({ max: 4 }),
    says: fc.oneof({ weight: 5, arbitrary: server }, { weight: 1, arbitrary: fc.constant(null) }),
    leaves: fc.boolean(),
    seconds: fc.integer({ min: 0, max: 40 }),
  });

  it("is judged as it would be if all told it at once", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const network = createOwnNetwork();
        const join = () => network.join(() => {});
        const seats = Array.from({ length: 5 }, join);
        const said = new Map<number, WatchedServer>();
        let now = 50;
        for (const { who, says, leaves, seconds } of steps) {
          if (says) said.set(who, says);
          else said.delete(who);
          if (!says && leaves) {
            seats[who]?.leave();
            seats[who] = join();
          } else seats[who]?.tell(says && testimony(says));
          now += seconds / 10;
          network.observe(healthyCheck(), at(now));
          expect(network.isDown()).toBe(isOwnNetworkDown([...said.values()], at(now)));
        }
      }),
    );
  });

  it("is not asked of the others again when one more check ends, and withdrawn only from who told it", () => {
    const network = createOwnNetwork();
    const looked: string[] = [];
    const withdrawn: string[] = [];
    const names = ["one", "two", "three", "four"];
    const told = names.map((name) => {
      const witness = network.join(() => withdrawn.push(name));
      const tell = () =>
        witness.tell({
          get signs() {
            looked.push(name);
            return networkSigns(noName(), `mail.${name}.example`);
          },
          freshSeconds: 75,
          seldom: false,
        });
      tell();
      network.observe(noName(), NOW);
      return tell;
    });
    expect([network.isDown(), new Set(withdrawn)]).toEqual([true, new Set(names)]);
    looked.length = 0;
    withdrawn.length = 0;
    told[1]?.();
    network.observe(noName(), NOW);
    expect([network.isDown(), new Set(looked), withdrawn]).toEqual([true, new Set(["two"]), ["two"]]);
  });
});

function at(seconds: number): Date {
  return new Date(NOW.getTime() + seconds * 1000);
}

function inOneDomain(server: WatchedServer, index: number): WatchedServer {
  return { ...server, host: `mail${index}.example.com` };
}

/** A server that was fine an hour and a half ago. */
function seldom(): WatchedServer {
  const startedAt = new Date(NOW.getTime() - 5_400_000).toISOString();
  return { host: "mail.example.org", check: healthyCheck({ startedAt }), freshSeconds: 3600, seldom: true };
}
