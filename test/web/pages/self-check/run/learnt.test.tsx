import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../../../../server/contract/answers/check.ts";
import { Learnt } from "../../../../../web/pages/self-check/run/learnt.tsx";
import { healthyReport } from "../../../../support/healthy-report.ts";
import { rendered } from "../../../rendered.tsx";

type Ok = Parameters<typeof Learnt>[0]["phase"];
const isOk = (phase: CheckReport["phases"][number]): phase is Ok => phase.status === "ok";
const PHASES = healthyReport().phases.filter(isOk);

function learnt<Name extends Ok["phase"]>(name: Name) {
  const phase = PHASES.find((one): one is Extract<Ok, { phase: Name }> => one.phase === name);
  if (!phase) throw new Error(`${name} is not part of the healthy check`);
  return phase;
}
const shown = async (phase: Ok) => (await rendered(<Learnt phase={phase} host="imap.example.com" />)).text();

describe("what a step tells somebody who does not run servers", () => {
  it.each([
    ["dns", "192.0.2.1"],
    ["tcp", "over IPv4"],
    ["tls", "The certificate matches mail.example.com and is valid for another 60 days"],
    ["greeting", "ready"],
    ["auth", "Dovecot"],
    ["list", "1 folder in the account"],
    ["status", "INBOX: 12 messages, 2 unread"],
    ["quota", "120 MB of 1 GB"],
    ["capability", ""],
    ["logout", ""],
  ] as const)("of %s: %s", async (name, text) => {
    expect(await shown(learnt(name))).toBe(text);
  });

  it("is short where it could be long", async () => {
    const dns = learnt("dns");
    const addresses = ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5"];
    const page = await rendered(<Learnt phase={{ ...dns, value: { ...dns.value, addresses } }} host="" />);
    expect([page.text(), page.part("span").className]).toEqual(["192.0.2.1, 192.0.2.2, 192.0.2.3 +2", "mono"]);
    const three = { ...dns, value: { ...dns.value, addresses: addresses.slice(0, 3) } };
    expect(await shown(three)).toBe("192.0.2.1, 192.0.2.2, 192.0.2.3");
    const greeting = learnt("greeting");
    expect(await shown({ ...greeting, value: { ...greeting.value, text: "x".repeat(200) } })).toBe("x".repeat(120));
    const auth = learnt("auth");
    expect(await shown({ ...auth, value: { ...auth.value, serverId: { name: "y".repeat(200) } } })).toBe(
      "y".repeat(120),
    );
    expect(await shown({ ...auth, value: { ...auth.value, serverId: null } })).toBe("");
  });

  it("of a certificate names the host where the server was not asked for by name", async () => {
    const tls = learnt("tls");
    expect(await shown({ ...tls, value: { ...tls.value, serverName: null } })).toContain(
      "matches imap.example.com and",
    );
    expect(await shown({ ...tls, value: { ...tls.value, chain: [] } })).toBe("");
  });

  it("of folders is the name alone where they could not be counted", async () => {
    const status = learnt("status");
    const [inbox] = status.value.mailboxes;
    const mailboxes = [...(inbox ? [inbox] : []), { path: "Shared", failure: { code: "NO", text: "" } }];
    expect(await shown({ ...status, value: { mailboxes } })).toBe("INBOX: 12 messages, 2 unread · Shared");
  });

  it("of the quota is what is used, with the limit if there is one", async () => {
    const quota = learnt("quota");
    const of = (resources: readonly { name: string; used: string; limit: string | null }[]) =>
      shown({ ...quota, value: { roots: [{ root: "", resources }] } });
    expect(await of([{ name: "STORAGE", used: "1048576", limit: null }])).toBe("1 MB, no limit");
    expect(await of([{ name: "STORAGE", used: "1048576", limit: "0" }])).toBe("1 MB, no limit");
    expect(await of([{ name: "MESSAGE", used: "1", limit: "2" }])).toBe("");
  });
});
