import { expect, it } from "vitest";
import type { CatalogueProblem } from "../../../server/contract/answers/catalogue.ts";
import { testApp } from "../../support/app.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

const ID = "tls-certificate-expired";
const expired = {
  state: "down",
  findings: [{ id: ID, severity: "critical", phase: "tls", evidence: { host: "mail.example.com" } }],
} as const;

it("tells which servers have a problem now, and which had it in the last 30 days", async () => {
  const { app, dependencies } = await testApp();
  const server = { ...healthyCheck().server, name: "corp" };
  const moment = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
  const ages = { "too-old": 31 * 24, older: 200, newer: 2 };
  for (const [id, hours] of Object.entries(ages)) {
    await dependencies.store.save(healthyCheck({ ...expired, id, server, startedAt: moment(hours) }));
  }
  await dependencies.store.save(
    healthyCheck({ ...expired, id: "gone", server: { ...server, name: "not-configured" } }),
  );
  dependencies.live.done(healthyCheck({ ...expired, id: "now", server }));
  const response = await app.request(`/api/v1/diagnoses/${ID}?lang=zh-CN`);
  const seen = (await dependencies.store.check("newer"))?.startedAt;
  expect(await response.json()).toMatchObject({
    id: ID,
    plain: { title: expect.stringContaining("证书") },
    now: ["corp"],
    seen: [{ server: "corp", checks: 2, lastSeen: seen }],
  });
});

it("answers 404 with a problem for an unknown id", async () => {
  const { app } = await testApp();
  const response = await app.request("/api/v1/diagnoses/no-such");
  expect(response.status).toBe(404);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
});

it("is written for a server where one is named: in the words of its finding, with its names in every command", async () => {
  const { app, dependencies } = await testApp();
  const ask = async (query: string) =>
    (await (await app.request(`/api/v1/diagnoses/${ID}?lang=en${query}`)).json()) as CatalogueProblem;
  const absent = await ask("&server=corp");
  expect(absent.about).toEqual({ server: "corp", present: false });
  expect(absent.plain.title).toContain("The certificate");
  expect(JSON.stringify([absent.plain.fix, absent.verify])).toContain("127.0.0.1:993");
  const evidence = {
    host: "127.0.0.1",
    port: 993,
    security: "implicit-tls",
    days: 3,
    notAfter: "2026-11-20T00:00:00Z",
  };
  const server = { ...healthyCheck().server, host: "127.0.0.1", port: 993, name: "corp", user: "monitor@example.com" };
  dependencies.live.done(healthyCheck({ ...expired, findings: [{ ...expired.findings[0], evidence }], server }));
  const present = await ask("&server=corp");
  expect(present.about).toEqual({ server: "corp", present: true });
  expect(present.plain.title).toContain("127.0.0.1");
  expect(present.plain.title).toContain("3 days");
  for (const one of [absent, present]) expect(JSON.stringify([one.plain, one.verify])).not.toMatch(/\bHOST\b|\bPORT\b/);
});

it("is the problem in general where no server has that name", async () => {
  const { app } = await testApp();
  const general = await (await app.request(`/api/v1/diagnoses/${ID}?lang=en`)).json();
  expect(await (await app.request(`/api/v1/diagnoses/${ID}?lang=en&server=nope`)).json()).toEqual(general);
  expect(general).toMatchObject({ about: null });
});
