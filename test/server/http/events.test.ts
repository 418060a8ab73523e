import { expect, it } from "vitest";
import { testApp } from "../../support/app.ts";
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
  dependencies.store.save(check);
  dependencies.live.done(check);
  expect(await stream.next()).toMatchObject({
    event: "server",
    data: { name: "corp", state: "up", checking: false, recent: [{ state: "up" }] },
  });
  dependencies.live.remove("gone");
  expect(await stream.next()).toEqual({ event: "removed", data: { name: "gone" } });
  await stream.end();
});
