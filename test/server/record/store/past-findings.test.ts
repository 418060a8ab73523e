import { expect, it } from "vitest";
import { openStore } from "../../../../server/record/store/open-store.ts";

const NOW = new Date("2026-11-23T12:00:00.000Z");

it("is nothing any more where the store is closed while it is read", async () => {
  const store = await openStore(null);
  const reading = store.pastFindings(new Date(NOW.getTime() - 30 * 86_400_000), NOW);
  await store.close();
  expect(await reading).toEqual([]);
});
