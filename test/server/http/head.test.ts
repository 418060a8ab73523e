import { expect, it, onTestFinished } from "vitest";
import { listen } from "../../../server/http/listen.ts";
import { testApp } from "../../support/app.ts";

// Health checks ask with HEAD (NLnetLabs/routinator #704, truenas/apps #2135).
it.each(["/", "/metrics", "/-/healthy", "/-/ready", "/api/v1/servers", "/api/v1/events"])(
  "answers 200 to HEAD %s, without a body",
  async (path) => {
    const { app } = await testApp();
    const server = await listen(app, { host: "127.0.0.1", port: 0 });
    onTestFinished(() => server.close());
    const answer = await fetch(`${server.url}${path}`, { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  },
);

it.each(["/metrics", "/api/v1/diagnoses"])("packs %s for whoever takes gzip", async (path) => {
  const { app } = await testApp();
  const answer = await app.request(path, { headers: { "Accept-Encoding": "gzip" } });
  expect(answer.headers.get("Content-Encoding")).toBe("gzip");
});
