import { expect, it } from "vitest";
import { reportOf } from "../../../server/contract/phase-list.ts";
import { quietServer, testApp } from "../../support/app.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

/** Reads events from a stream, one at a time. */
function eventsOf(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    async next(): Promise<{ event: string; data: unknown }> {
      while (!text.includes("\n\n")) text += (await reader?.read())?.value ?? "";
      const [block = "", ...rest] = text.split("\n\n");
      text = rest.join("\n\n");
      const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, "m"))?.[1] ?? "";
      return { event: field("event"), data: JSON.parse(field("data")) };
    },
    end: () => reader?.cancel(),
  };
}

it("tells everything first, then each check as it begins and ends, then a removal", async () => {
  const { app, dependencies } = await testApp();
  const stream = eventsOf(await app.request("/api/v1/events?lang=en"));
  expect(await stream.next()).toMatchObject({
    event: "overview",
    data: { servers: [{ name: "corp", state: "unknown" }] },
  });
  dependencies.live.checking("corp");
  expect(await stream.next()).toMatchObject({ event: "server", data: { name: "corp", checking: true } });
  const check = healthyCheck();
  await dependencies.store.save(check);
  dependencies.live.done(check);
  expect(await stream.next()).toMatchObject({
    event: "server",
    data: { name: "corp", state: "up", checking: false, recent: [{ state: "up" }] },
  });
  dependencies.live.remove("gone");
  expect(await stream.next()).toEqual({ event: "removed", data: { name: "gone" } });
  await stream.end();
});

it("tells of one server only, with each step of its checks, to whoever names it", async () => {
  const other = await quietServer({ name: "other" });
  const { dependencies } = await testApp();
  const both = { ...dependencies.config(), servers: [await quietServer(), other] };
  const { app, dependencies: running } = await testApp({ config: () => both });
  const { live } = running;
  const stream = eventsOf(await app.request("/api/v1/events?server=corp&lang=en"));
  expect(await stream.next()).toMatchObject({ event: "overview", data: { servers: [{ name: "corp" }] } });
  live.checking("other");
  const observer = live.checking("corp");
  expect(await stream.next()).toMatchObject({ event: "server", data: { name: "corp", checking: true } });
  expect(await stream.next()).toMatchObject({ event: "checking", data: { name: "corp", steps: [] } });
  observer.onPhase("dns");
  expect(await stream.next()).toMatchObject({
    event: "checking",
    data: { phases: expect.arrayContaining(["dns", "auth", "logout"]), steps: [{ phase: "dns" }] },
  });
  const dns = reportOf(healthyCheck().phases, "dns");
  observer.onOutcome(dns);
  expect(await stream.next()).toMatchObject({ event: "checking", data: { steps: [dns] } });

  const late = eventsOf(await app.request("/api/v1/events?server=corp&lang=en"));
  expect(await late.next()).toMatchObject({ event: "overview" });
  expect(await late.next()).toMatchObject({ event: "checking", data: { steps: [dns] } });
  await Promise.all([stream.end(), late.end()]);
});

it("tells that a canary is to come where the check under way sends one, and not of the next check", async () => {
  const { app, dependencies } = await testApp();
  const { live } = dependencies;
  const stream = eventsOf(await app.request("/api/v1/events?server=corp&lang=en"));
  await stream.next();
  live.checking("corp", "sync");
  await stream.next();
  expect(await stream.next()).toMatchObject({
    event: "checking",
    data: { phases: expect.arrayContaining(["quota", "sync"]) },
  });
  live.done(healthyCheck());
  await stream.next();
  live.checking("corp");
  await stream.next();
  expect(await stream.next()).toMatchObject({
    event: "checking",
    data: { phases: expect.not.arrayContaining(["sync"]) },
  });
  await stream.end();
});
