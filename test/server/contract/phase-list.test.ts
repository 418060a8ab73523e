import { describe, expect, it } from "vitest";
import { learnt, listPhases, phaseOf, recordPhases, reportOf } from "../../../server/contract/phase-list.ts";
import { healthyFacts, STARTTLS_AGREED } from "../../support/healthy-facts.ts";

const PHASES = [
  { phase: "dns", status: "ok", at: 0, seconds: 0.1, value: { addresses: ["192.0.2.1"], queries: [], aliases: [] } },
  { phase: "tcp", status: "failed", at: 0.1, seconds: 1, failure: { code: "ECONNREFUSED", text: "" } },
  { phase: "tls", status: "skipped", because: "tcp" },
] as const;
const NOT_APPLICABLE = { status: "skipped", because: "not-applicable" } as const;
const NAMES = ["auth", "list", "status", "quota", "logout"];

describe("a phase of a list", () => {
  it("is found by its name", () => {
    expect(phaseOf(PHASES, "tcp")?.status).toBe("failed");
    expect(phaseOf(PHASES, "auth")).toBeUndefined();
  });

  it("gives what it learnt, if anything", () => {
    expect(learnt(phaseOf(PHASES, "dns"))).toEqual({ addresses: ["192.0.2.1"], queries: [], aliases: [] });
    const [tcp, tls, auth] = [phaseOf(PHASES, "tcp"), phaseOf(PHASES, "tls"), phaseOf(PHASES, "auth")];
    expect([learnt(tcp), learnt(tls), learnt(auth)]).toEqual([{}, {}, {}]);
  });
});

describe("the phases of a check", () => {
  const starttls = { status: "ok", at: 0, seconds: 0.01, value: STARTTLS_AGREED } as const;
  const token = { status: "skipped", because: "tls" } as const;

  it("are listed in the order of the security mode, the occasional ones only where they were to run", () => {
    const names = (facts: ReturnType<typeof healthyFacts>) => listPhases(facts).map(({ phase }) => phase);
    const opening = ["dns", "tcp", "greeting", "capability", "starttls", "tls"];
    expect(names(healthyFacts())).toEqual(["dns", "tcp", "tls", "greeting", "capability", ...NAMES]);
    expect(names(healthyFacts({ starttls, token }, { security: "starttls" }))).toEqual([...opening, "token", ...NAMES]);
  });

  it.each([
    ["implicit-tls", {}],
    ["starttls", { starttls, token }],
    ["none", { tls: NOT_APPLICABLE, auth: NOT_APPLICABLE }],
  ] as const)("come back from their list as they were, with %s", (security, changes) => {
    const facts = healthyFacts(changes, { security });
    const list = listPhases(facts);
    expect(recordPhases(JSON.parse(JSON.stringify(list)))).toEqual(facts.phases);
    expect(listPhases({ ...facts, phases: recordPhases(list) })).toEqual(list);
  });

  it("are not those of a check that a list lacks: an earlier version did not know them", () => {
    const list = listPhases(healthyFacts()).filter(({ phase }) => phase !== "quota");
    expect(recordPhases(list).quota).toEqual(NOT_APPLICABLE);
    expect(reportOf(recordPhases(list), "quota")).toEqual({ phase: "quota", ...NOT_APPLICABLE });
  });
});
