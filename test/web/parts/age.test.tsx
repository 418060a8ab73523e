import { expect, it } from "vitest";
import { localNow } from "../../../web/live/clock.ts";
import { Age, ageOf } from "../../../web/parts/age.tsx";
import { lets, rendered } from "../rendered.tsx";

const NOON = "2026-11-23T12:00:00.000Z";

it("an age ticks, and has the exact moment at hand", async () => {
  const page = await rendered(<Age moment={NOON} />);
  const time = page.part("time");
  expect(page.text()).toBe("10s ago");
  expect(time.getAttribute("datetime")).toBe(NOON);
  expect(time.title).toMatch(/Nov 2\d, 2026.*:00:00/);
  await lets(() => {
    localNow.value += 120_000;
  });
  expect(page.text()).toBe("2m ago");
});

it("an age in a sentence is written in full", async () => {
  expect(ageOf(NOON)).toBe("10 seconds ago");
  expect((await rendered(<Age moment={NOON} style="long" />)).text()).toBe("10 seconds ago");
});
