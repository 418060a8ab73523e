import { describe, expect, it } from "vitest";
import type { ServerDetail } from "../../../server/contract/answers/server.ts";
import { testApp } from "../../support/app.ts";
import type { healthyCheck } from "../../support/healthy-check.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";
import { dovecotCheck } from "../record/store/dovecot-check.ts";

const HOUR_MS = 3_600_000;
const QUESTIONS = { addresses: [], ports: [], tlsVersions: [], plaintextLogin: null };
const now = Date.now();

function ago(hours: number): string {
  return new Date(now - hours * HOUR_MS).toISOString();
}

async function detail(...checks: readonly ReturnType<typeof healthyCheck>[]) {
  const { app, dependencies } = await testApp();
  for (const check of checks) {
    await dependencies.store.save(check);
    dependencies.live.done(check);
  }
  return (await (await app.request("/api/v1/servers/corp")).json()) as ServerDetail;
}

function check(id: string, hours: number, changes: Parameters<typeof healthyCheck>[0] = {}) {
  const { server } = healthyFacts();
  return { ...dovecotCheck(id, ago(hours)), server: { ...server, name: "corp" }, ...changes };
}

describe("GET /api/v1/servers/:name", () => {
  it("has the counts of a day before beside the latest", async () => {
    const body = await detail(check("older", 26), check("day", 23), check("now", 0));
    expect(body.before?.startedAt).toBe(ago(23));
    expect(body.before?.mailboxes[0]?.path).toBe("INBOX");
  });

  it("compares with no check that found the server down", async () => {
    const body = await detail(check("down", 23, { state: "down" }), check("hour", 1), check("now", 0));
    expect(body.before?.startedAt).toBe(ago(1));
  });

  it("compares with nothing when there is only one check, or another account before it", async () => {
    expect((await detail(check("now", 0))).before).toBeNull();
    const other = check("other", 2, { server: { ...healthyFacts().server, name: "corp", user: "other@example.com" } });
    expect((await detail(other, check("now", 0))).before).toBeNull();
  });

  it("has what the slow questions were answered with when they were last asked", async () => {
    const full = check("full", 9, { depth: "full", questions: QUESTIONS });
    const body = await detail(check("fuller", 20, { depth: "full", questions: QUESTIONS }), full, check("now", 0));
    expect(body.answers).toEqual({ id: "full", startedAt: ago(9), questions: QUESTIONS });
    expect((await detail(check("now", 0))).answers).toBeNull();
  });
});
