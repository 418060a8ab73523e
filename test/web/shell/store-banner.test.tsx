import { expect, it } from "vitest";
import type { StoreTrouble } from "../../../server/contract/answers/store.ts";
import { STORE_TROUBLES } from "../../../server/contract/store-troubles.ts";
import { overview } from "../../../web/live/live.ts";
import { StoreBanner } from "../../../web/shell/store-banner.tsx";
import { overviewOf } from "../../support/healthy-summary.ts";
import { rendered, textOf } from "../rendered.tsx";

const FULL: StoreTrouble = {
  kind: "full",
  since: "2026-11-23T11:55:00.000Z",
  recording: false,
  waiting: 0,
  dropped: 0,
};

/** What the banner says in its first paragraph. */
async function said(changes: Partial<StoreTrouble>): Promise<string> {
  overview.value = overviewOf([{}], { store: { ...FULL, ...changes } });
  return textOf((await rendered(<StoreBanner />)).part("aside"));
}

it("says since when checks are not recorded, why, what goes on meanwhile, and what to do", async () => {
  const text = await said({ waiting: 12 });
  for (const part of [/are not recorded; this began/, /is full/, /12 checks are kept in memory/, /retention/]) {
    expect(text).toMatch(part);
  }
  expect(text).not.toMatch(/lost/);
});

it("says how many checks are lost", async () => {
  expect(await said({ waiting: 50_000, dropped: 1 })).toMatch(/1 check is lost/);
});

it("says of a past that cannot be read that new checks are recorded", async () => {
  const text = await said({ kind: "damaged", recording: true });
  expect(text).toMatch(/New checks are recorded/);
  expect(text).not.toMatch(/kept in memory/);
});

it("has another reason and another way out for each kind of trouble", async () => {
  const texts = new Set<string>();
  for (const kind of STORE_TROUBLES) texts.add(await said({ kind }));
  expect(texts.size).toBe(STORE_TROUBLES.length);
});

it("is not there while all is well, or before anything is known", async () => {
  expect((await rendered(<StoreBanner />)).root.innerHTML).toBe("");
  overview.value = overviewOf([{}]);
  expect((await rendered(<StoreBanner />)).root.innerHTML).toBe("");
});
