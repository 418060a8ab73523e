import { describe, expect, it } from "vitest";
import type { ServerConfig } from "../../../server/config/types.ts";
import type { PhaseOutcome } from "../../../server/contract/facts.ts";
import type { State } from "../../../server/contract/states.ts";
import type { Check } from "../../../server/diagnose/check.ts";
import { createOwnNetwork } from "../../../server/record/own-network.ts";
import { createStanding, type Standing } from "../../../server/record/standing.ts";
import { quietServer } from "../../support/app.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { healthyFacts, NOW } from "../../support/healthy-facts.ts";
import { failed } from "../diagnose/evidence-of.ts";

const SERVER = await quietServer();

/** The standings of several servers by their names, as a monitor keeps them. */
function allStanding() {
  const all = new Map<string, Standing>();
  const network = createOwnNetwork();
  return {
    servers(servers: readonly ServerConfig[]) {
      for (const [name, standing] of all) {
        if (servers.some((server) => server.name === name)) continue;
        standing.leave();
        all.delete(name);
      }
      for (const server of servers) {
        const known = all.get(server.name);
        if (known) known.configure(server);
        else all.set(server.name, createStanding(server, network));
      }
    },
    remember: (name: string, recorded: Parameters<Standing["remember"]>[0]) => all.get(name)?.remember(recorded),
    observe(check: Check, now: Date) {
      all.get(check.server.name)?.observe(check);
      network.observe(check, now);
    },
    pause: (name: string, paused: boolean) => all.get(name)?.pause(paused),
    state: (name: string) => all.get(name)?.state() ?? "unknown",
    findings: (name: string) => all.get(name)?.findings() ?? [],
    isUnconfirmed: (name: string) => all.get(name)?.isUnconfirmed() ?? false,
    isNetworkDown: network.isDown,
  };
}

/** Servers of different domains, which are checked as the test says. */
function standing(names: readonly string[] = ["corp"], changes: Partial<ServerConfig> = {}) {
  const servers = names.map((name) => ({ ...SERVER, name, host: `mail.${name}.example`, ...changes }));
  const stands = allStanding();
  stands.servers(servers);
  const see = (name: string, state: State, dns?: PhaseOutcome<never>) => {
    const facts = healthyFacts(dns ? { dns } : {}, { name });
    stands.observe(healthyCheck({ state }, facts), NOW);
  };
  return { stands, servers, see };
}

describe("how a server stands", () => {
  it("is unknown before the first check, which counts alone", () => {
    const { stands, see } = standing();
    expect(stands.state("corp")).toBe("unknown");
    see("corp", "down");
    expect(stands.state("corp")).toBe("down");
    expect(stands.isUnconfirmed("corp")).toBe(false);
  });

  it("gets worse only when the next check agrees, and better at once", () => {
    const { stands, see } = standing();
    see("corp", "up");
    see("corp", "down");
    expect([stands.state("corp"), stands.isUnconfirmed("corp")]).toEqual(["up", true]);
    see("corp", "down");
    expect([stands.state("corp"), stands.isUnconfirmed("corp")]).toEqual(["down", false]);
    see("corp", "up");
    expect(stands.state("corp")).toBe("up");
  });

  it("is unknown in a pause, and until the first check after it, which has to be confirmed as ever", () => {
    const { stands, see } = standing();
    see("corp", "up");
    stands.pause("corp", true);
    expect(stands.state("corp")).toBe("unknown");
    stands.pause("corp", false);
    expect([stands.state("corp"), stands.isUnconfirmed("corp")]).toEqual(["unknown", true]);
    see("corp", "down");
    expect([stands.state("corp"), stands.isUnconfirmed("corp")]).toEqual(["up", true]);
    see("corp", "down");
    expect(stands.state("corp")).toBe("down");
  });

  it("goes on from what was recorded before the start", () => {
    const { stands, see } = standing();
    stands.remember("corp", [
      { state: "up", findings: [] },
      { state: "up", findings: [] },
    ]);
    see("corp", "down");
    expect(stands.state("corp")).toBe("up");
  });

  it("follows the configuration: fewer agreeing checks, a server that left, a name for another target", () => {
    const { stands, servers, see } = standing();
    see("corp", "up");
    see("corp", "down");
    stands.servers(servers.map((server) => ({ ...server, confirm: 1 })));
    expect(stands.state("corp")).toBe("down");
    stands.servers(servers.map((server) => ({ ...server, host: "mail.example.org" })));
    expect(stands.state("corp")).toBe("unknown");
    stands.servers([]);
    see("corp", "up");
    expect(stands.state("corp")).toBe("unknown");
  });
});

describe("what is sure of what was found", () => {
  const finding = { id: "session-server-error", severity: "critical", phase: "status", evidence: {} } as const;
  const seen = (stands: ReturnType<typeof allStanding>, found: boolean) =>
    stands.observe(healthyCheck(found ? { state: "down", findings: [finding] } : {}), NOW);
  const ids = (stands: ReturnType<typeof allStanding>) => stands.findings("corp").map(({ id }) => id);

  it("is what the state rests on", () => {
    const { stands } = standing();
    expect(ids(stands)).toEqual([]);
    seen(stands, false);
    seen(stands, true);
    expect([stands.state("corp"), ids(stands)]).toEqual(["up", []]);
    seen(stands, true);
    expect([stands.state("corp"), ids(stands)]).toEqual(["down", [finding.id]]);
    seen(stands, false);
    expect([stands.state("corp"), ids(stands)]).toEqual(["up", []]);
  });

  it("is nothing while the state is unknown", () => {
    const { stands } = standing();
    seen(stands, true);
    stands.pause("corp", true);
    expect(ids(stands)).toEqual([]);
  });

  it("goes on from what was recorded before the start", () => {
    const { stands } = standing();
    stands.remember("corp", [
      { state: "up", findings: [] },
      { state: "down", findings: [finding.id] },
    ]);
    expect(ids(stands)).toEqual([]);
    seen(stands, true);
    expect([stands.state("corp"), ids(stands)]).toEqual(["down", [finding.id]]);
  });

  it("is not what was seen without a network", () => {
    const { stands, see } = standing(["corp", "b"]);
    for (const name of ["corp", "b"]) see(name, "up");
    const dns = failed<never>("EAI_AGAIN");
    for (const name of ["corp", "b", "corp", "b"]) see(name, "down", dns);
    see("b", "up");
    seen(stands, true);
    expect([stands.state("corp"), ids(stands)]).toEqual(["up", []]);
  });
});

describe("without a network of our own", () => {
  const names = ["a", "b", "c"];
  const noName = failed<never>("EAI_AGAIN");

  it("every server is unknown, and none is checked again soon", () => {
    const { stands, see } = standing(names);
    for (const name of names) see(name, "up");
    for (const name of names) see(name, "down", noName);
    expect(stands.isNetworkDown()).toBe(true);
    for (const name of names) expect([stands.state(name), stands.isUnconfirmed(name)]).toEqual(["unknown", false]);
  });

  it("the first success brings everything back as it was, whatever was seen meanwhile", () => {
    const { stands, see } = standing(names, { confirm: 1 });
    for (const name of names) see(name, name === "c" ? "warning" : "up");
    for (const name of [...names, ...names]) see(name, "down", noName);
    see("a", "up");
    expect(stands.isNetworkDown()).toBe(false);
    expect(names.map(stands.state)).toEqual(["up", "up", "warning"]);
  });

  it("a server that never was seen with a network stays unknown until it is", () => {
    const { stands, see } = standing(names);
    for (const name of names) see(name, "down", noName);
    see("a", "up");
    expect(names.map(stands.state)).toEqual(["up", "unknown", "unknown"]);
    see("b", "down");
    expect(stands.state("b")).toBe("down");
  });

  it("one server that fails otherwise shows that there is a network", () => {
    const { stands, see } = standing(names);
    see("a", "down");
    see("b", "down", noName);
    see("c", "down", noName);
    expect(names.map(stands.state)).toEqual(["down", "down", "down"]);
  });
});
