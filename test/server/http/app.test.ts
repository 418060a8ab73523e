import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { testApp } from "../../support/app.ts";
import { exposed } from "../../support/exposed.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

describe("the HTTP side", () => {
  it("forbids the page everything but its own files", async () => {
    const { app } = await testApp();
    const policy = (await app.request("/")).headers.get("Content-Security-Policy");
    expect(policy).toBe(
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    );
  });

  it.each([
    ["/", 200, "text/html"],
    ["/check", 200, "text/html"],
    ["/servers/corp", 200, "text/html"],
    ["/servers/nope", 404, "text/html"],
    ["/servers/%E0%A4%A", 404, "text/html"],
    ["/no/such/page", 404, "text/html"],
    ["/favicon.svg", 200, "image/svg+xml"],
    ["/assets/main-abc.js", 200, "text/javascript"],
    ["/-/healthy", 200, "text/plain"],
    ["/-/ready", 200, "text/plain"],
    ["/api/v1/nothing", 404, "application/problem+json"],
  ])("answers %s with %i", async (path, status, type) => {
    const { app } = await testApp();
    const response = await app.request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")?.split(";")[0]).toBe(type);
  });

  it("says how to build the page when it is not built", async () => {
    const { app } = await testApp({ webRoot: "/nonexistent" });
    const response = await app.request("/");
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("npm run build");
  });

  it("does not serve files outside of the page", async () => {
    const { app } = await testApp();
    const text = await (await app.request("/assets/..%2f..%2f..%2fetc%2fpasswd")).text();
    expect(text).not.toContain("root:");
  });

  it("keeps built files for ever and asks for the document anew", async () => {
    const { app } = await testApp();
    expect((await app.request("/assets/main-abc.js")).headers.get("Cache-Control")).toContain("immutable");
    expect((await app.request("/")).headers.get("Cache-Control")).toBe("no-cache");
  });

  it("turns a bug into a problem and not into its stack, and counts it", async () => {
    const bug = () => {
      throw new Error("inside information");
    };
    const { app, dependencies } = await testApp({ checkNow: bug });
    const counted = async () =>
      (await exposed(dependencies.metrics)).body.match(/^imapscope_internal_errors_total\{.*[1-9]$/gm) ?? [];
    const asked = await app.request("/api/v1/servers/nobody");
    const unusable = await app.request("/api/v1/explain", { method: "POST", body: "{" });
    expect([asked.status, unusable.status, await counted()]).toEqual([404, 400, []]);
    const response = await app.request("/api/v1/servers/corp/check", { method: "POST" });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("inside information");
    expect(await counted()).toEqual(['imapscope_internal_errors_total{where="http"} 1']);
  });

  it("serves the metrics, to Prometheus in the format it asks for", async () => {
    const { app } = await testApp();
    const plain = await app.request("/metrics");
    expect(plain.headers.get("Content-Type")).toContain("version=0.0.4");
    const open = await app.request("/metrics", { headers: { Accept: "application/openmetrics-text; version=1.0.0" } });
    expect(open.headers.get("Content-Type")).toContain("application/openmetrics-text");
  });

  it("reloads, and says what is wrong when that is refused", async () => {
    expect((await (await testApp()).app.request("/-/reload", { method: "POST" })).status).toBe(200);
    const { app } = await testApp({ reload: async () => "line 3 is wrong" });
    const response = await app.request("/-/reload", { method: "POST" });
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ detail: "line 3 is wrong" });
  });

  it("gives one check by its id", async () => {
    const { app, dependencies } = await testApp();
    await dependencies.store.save(healthyCheck({ id: "one" }));
    expect(await (await app.request("/api/v1/checks/one")).json()).toMatchObject({ id: "one" });
    expect((await app.request("/api/v1/checks/other")).status).toBe(404);
  });

  it("gives the catalogue", async () => {
    const { app } = await testApp();
    const body = await (await app.request("/api/v1/diagnoses?lang=zh-CN")).json();
    expect(body).toMatchObject({ diagnoses: expect.objectContaining({ length: CATALOGUE.length }) });
  });
});
