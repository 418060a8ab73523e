import { describe, expect, it } from "vitest";
import { syncState } from "../../../server/diagnose/sync-state.ts";
import { done, HEALTHY_SYNC, healthySync, refused } from "../../support/healthy-sync.ts";

const slow = { id: "sync-push-slow", severity: "warning" } as const;
const lost = { id: "sync-flag-lost", severity: "error" } as const;
const expired = { id: "tls-certificate-expired", severity: "critical" } as const;

describe("syncState", () => {
  it("is in step when every step went well, whatever else is wrong with the server", () => {
    expect(syncState(HEALTHY_SYNC, [])).toBe("in-step");
    expect(syncState(HEALTHY_SYNC, [expired])).toBe("in-step");
  });

  it("is late when what was found is only worth a warning", () => {
    expect(syncState(HEALTHY_SYNC, [slow])).toBe("late");
  });

  it("is broken when a finding says that something is lost", () => {
    expect(syncState(HEALTHY_SYNC, [slow, lost])).toBe("broken");
  });

  it("is broken when a step failed that no finding about the canary is made of", () => {
    const { sync } = healthySync({ append: refused("OVERQUOTA", "Mailbox is full") });
    expect(sync && syncState(sync, [])).toBe("broken");
  });

  it("is in step when a step was not possible on this server", () => {
    const { sync } = healthySync({
      push: { status: "skipped", because: "not-applicable" },
      expunge: done({ gone: true }),
    });
    expect(sync && syncState(sync, [])).toBe("in-step");
  });
});
