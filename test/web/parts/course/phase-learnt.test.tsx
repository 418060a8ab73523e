import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../../../server/contract/answers/check.ts";
import { PhaseLearnt } from "../../../../web/parts/course/phase-learnt.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { HEALTHY_SYNC } from "../../../support/healthy-sync.ts";
import { rendered } from "../../rendered.tsx";

type Ok = Parameters<typeof PhaseLearnt>[0]["phase"];

const isOk = (phase: CheckReport["phases"][number]): phase is Ok => phase.status === "ok";
const PHASES = healthyReport().phases.filter(isOk);

function learnt(name: Ok["phase"]): Ok {
  const phase = PHASES.find(({ phase }) => phase === name);
  if (!phase) throw new Error(`${name} is not part of the healthy check`);
  return phase;
}

describe("what a step learnt", () => {
  it.each([
    ["dns", "192.0.2.1 kept 5 min"],
    ["tcp", "192.0.2.1 IPv4"],
    ["tls", "TLSv1.3 TLS_AES_256_GCM_SHA384"],
    ["greeting", "ready"],
    ["auth", "PLAIN · Dovecot"],
    ["list", "1 folder in the account"],
    ["status", "INBOX"],
    ["logout", "ended properly"],
    ["capability", ""],
  ] as const)("of %s: %s", async (name, text) => {
    const page = await rendered(<PhaseLearnt phase={learnt(name)} />);
    expect(page.text()).toBe(text);
    expect(page.count(".mono")).toBe(["dns", "tcp", "tls"].includes(name) ? 1 : 0);
  });

  it("of the addresses is how long others keep them, at least; an older version did not ask", async () => {
    const dns = learnt("dns");
    if (dns.phase !== "dns") throw new Error("not DNS");
    const record = { address: "192.0.2.1", ttlSeconds: 60 };
    const queries = [...dns.value.queries, { type: "A" as const, seconds: 0, records: [record] }];
    const page = await rendered(<PhaseLearnt phase={{ ...dns, value: { ...dns.value, queries } }} />);
    expect(page.text()).toBe("192.0.2.1 kept 1 min");
    expect(page.part("span[title]").title).toBe("Other systems keep these addresses for this long (TTL)");
    const { queries: _, ...old } = dns.value;
    const older = await rendered(<PhaseLearnt phase={{ ...dns, value: old as typeof dns.value }} />);
    expect(older.text()).toBe("192.0.2.1");
  });

  it("of a login is the way in alone where the server does not say what it is", async () => {
    const auth = learnt("auth");
    if (auth.phase !== "auth") throw new Error("not auth");
    const page = await rendered(<PhaseLearnt phase={{ ...auth, value: { ...auth.value, serverId: null } }} />);
    expect(page.text()).toBe("PLAIN");
  });

  it("of a goodbye is whether there was one", async () => {
    const page = await rendered(
      <PhaseLearnt phase={{ phase: "logout", status: "ok", at: 0, seconds: 0, value: { clean: false } }} />,
    );
    expect(page.text()).toBe("ended without signing out");
  });

  it("of two devices is when new mail came, if it did", async () => {
    const sync = { phase: "sync", status: "ok", at: 0, seconds: 1, value: HEALTHY_SYNC } as const;
    expect((await rendered(<PhaseLearnt phase={sync} />)).text()).toBe("new mail after 41 ms");
    const silent = { status: "ok", at: 0, seconds: 30, value: { announced: false, waited: 30 } } as const;
    const value = { ...HEALTHY_SYNC, operations: { ...HEALTHY_SYNC.operations, push: silent } };
    expect((await rendered(<PhaseLearnt phase={{ ...sync, value }} />)).text()).toBe("");
  });
});
