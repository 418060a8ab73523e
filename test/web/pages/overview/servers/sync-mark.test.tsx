import { describe, expect, it } from "vitest";
import type { SyncSummary } from "../../../../../server/contract/answers/server.ts";
import { SyncMark } from "../../../../../web/pages/overview/servers/sync-mark.tsx";
import { syncSummary } from "../../../../support/healthy-summary.ts";
import { rendered } from "../../../rendered.tsx";

const shown = (sync: SyncSummary) => rendered(<SyncMark sync={sync} />);

describe("whether two devices stay in step", () => {
  it("is a word and an age where they do", async () => {
    const page = await shown(syncSummary());
    expect(page.text()).toBe("in step10s ago");
    expect([page.count(".state"), page.part("small time").getAttribute("datetime")]).toEqual([
      0,
      "2026-11-23T12:00:00.000Z",
    ]);
  });

  it.each([
    ["late", "warning"],
    ["broken", "degraded"],
  ] as const)("is marked where they do not: %s", async (state, mark) => {
    const page = await shown(syncSummary(state));
    expect(page.part("span.state").className).toBe(`state state-${mark}`);
    expect(page.part("span.state").textContent).toBe(state);
    expect(page.part("svg").getAttribute("class")).toBe(`icon state-${mark}`);
  });

  it("is still to come, or nobody asks for it", async () => {
    expect((await shown({ state: "waiting", startedAt: null })).root.innerHTML).toBe(
      '<span class="muted">not yet</span>',
    );
    const page = await rendered(<SyncMark sync={null} />);
    expect(page.root.innerHTML).toBe('<span class="muted">not set up</span>');
  });
});
