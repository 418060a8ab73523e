import { describe, expect, it } from "vitest";
import { SyncVital } from "../../../../../web/pages/server/vitals/sync-vital.tsx";
import { syncSummary } from "../../../../support/healthy-summary.ts";
import { HEALTHY_SYNC } from "../../../../support/healthy-sync.ts";
import { rendered } from "../../../rendered.tsx";

describe("whether two devices stay in step", () => {
  it.each([
    ["in-step", "in step", "state-up"],
    ["late", "late", "state-warning"],
    ["broken", "broken", "state-degraded"],
  ] as const)("is a word in its colour: %s", async (state, text, name) => {
    const page = await rendered(<SyncVital sync={syncSummary(state)} facts={null} />);
    expect([page.part("strong").textContent, page.part("strong span").className]).toEqual([text, name]);
    expect(page.text()).toBe(`${text}10 seconds ago`);
  });

  it("says how soon new mail is on the other one, where it was told", async () => {
    const page = await rendered(<SyncVital sync={syncSummary()} facts={HEALTHY_SYNC} />);
    expect(page.text()).toBe("in stepnew mail after 41 ms10 seconds ago");
    const push = { status: "ok", at: 0, seconds: 30, value: { announced: false, waited: 30 } } as const;
    const silent = { ...HEALTHY_SYNC, operations: { ...HEALTHY_SYNC.operations, push } };
    expect((await rendered(<SyncVital sync={syncSummary("broken")} facts={silent} />)).text()).toBe(
      "broken10 seconds ago",
    );
  });

  it("is still to come", async () => {
    const page = await rendered(<SyncVital sync={{ state: "waiting", startedAt: null }} facts={null} />);
    expect(page.text()).toBe("not yet");
    expect(page.part("strong span").className).toBe("state-unknown");
  });
});
