import { expect, it } from "vitest";
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
    dependencies.store.save(healthyCheck({ ...expired, id, server, startedAt: moment(hours) }));
  }
  dependencies.store.save(healthyCheck({ ...expired, id: "gone", server: { ...server, name: "not-configured" } }));
  dependencies.live.done(healthyCheck({ ...expired, id: "now", server }));
  const response = await app.request(`/api/v1/diagnoses/${ID}?lang=zh-CN`);
  const seen = dependencies.store.check("newer")?.startedAt;
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
