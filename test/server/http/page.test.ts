import { expect, it } from "vitest";
import { testApp } from "../../support/app.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

it.each([
  ["/problems", 200],
  ["/problems/tls-certificate-expired", 200],
  ["/problems/no-such-problem", 404],
  ["/checks/one", 200],
  ["/checks/other", 404],
  ["/setup", 200],
])("answers %s with %i, and always with the page", async (path, status) => {
  const { app, dependencies } = await testApp();
  await dependencies.store.save(healthyCheck({ id: "one" }));
  const response = await app.request(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain("<title>imapscope</title>");
});
