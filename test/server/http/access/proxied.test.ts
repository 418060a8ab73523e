import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { AuditLine } from "../../../../server/access/audit.ts";
import type { Principal } from "../../../../server/access/principal.ts";
import { createProxied } from "../../../../server/http/access/proxied.ts";
import { readArrival } from "../../../../server/http/arrival.ts";
import { accessOf } from "../../../support/access.ts";

const HEADER = { user: "remote-user", groups: "remote-groups", roles: { operator: ["mail-admins"] } };

/** Asks from an address, with these headers as they came; gives who that is, and keeps what the audit log is told. */
function asking(header: typeof HEADER | null = HEADER) {
  const lines: AuditLine[] = [];
  const by = createProxied({ rules: () => accessOf({ header }), audit: (line) => void lines.push(line) });
  const app = new Hono().use(readArrival(() => ["192.0.2.1/32"])).get("/", (c) => c.json(by(c)));
  const ask = async (remoteAddress: string, rawHeaders: readonly string[]): Promise<Principal | null> => {
    const incoming = { rawHeaders, socket: { remoteAddress, remotePort: 1, remoteFamily: "IPv4" } };
    const answer = await app.request("/", {}, { incoming });
    return JSON.parse(await answer.text());
  };
  return { lines, ask };
}

const EVIL = ["Remote-User", "admin", "Remote-Groups", "mail-admins"];

describe("the header of a reverse proxy", () => {
  it("is believed of a trusted one, and needs no line in the log", async () => {
    const { ask, lines } = asking();
    expect(await ask("192.0.2.1", EVIL)).toEqual({ name: "admin", role: "operator", way: "header" });
    expect(lines).toEqual([]);
  });

  it("is not believed of anybody else, which is told once, however often they try", async () => {
    const { ask, lines } = asking();
    for (let count = 0; count < 1000; count += 1) expect(await ask("203.0.113.9", EVIL)).toBeNull();
    expect(lines).toEqual([
      {
        what: "sign-in",
        outcome: "refused",
        who: null,
        way: "header",
        client: "203.0.113.9",
        why: "header-from-a-stranger",
      },
    ]);
  });

  it("of many strangers is told of a thousand times at most", async () => {
    const { ask, lines } = asking();
    for (let count = 0; count < 3000; count += 1) await ask(`203.${count >> 8}.113.${count & 255}`, EVIL);
    expect(lines.length).toBe(1000);
  });

  it("is not clear where it came twice, also in other letters", async () => {
    const { ask, lines } = asking();
    expect(await ask("192.0.2.1", ["REMOTE-user", "admin", ...EVIL])).toBeNull();
    expect(lines).toMatchObject([{ why: "header-more-than-once" }]);
  });

  it("makes a visitor of whom no group lets in", async () => {
    const { ask, lines } = asking();
    const eve = ["Remote-User", "eve", "Remote-Groups", "students"];
    expect(await ask("192.0.2.1", eve)).toEqual({ name: "eve", role: "visitor", way: "header" });
    expect(lines).toMatchObject([{ who: "eve", why: "no-group-with-a-role" }]);
  });

  it("is nothing where it is not configured", async () => {
    const { ask, lines } = asking(null);
    expect([await ask("192.0.2.1", EVIL), lines]).toEqual([null, []]);
  });
});
