import { describe, expect, it } from "vitest";
import { apply } from "../../../web/live/apply.ts";
import { healthySummary } from "../../support/healthy-summary.ts";

const [a, b] = [healthySummary({ name: "a" }), healthySummary({ name: "b" })];
const OVERVIEW = { now: "2026-11-23T12:00:00.000Z", demo: false, version: "1", servers: [a, b] };

describe("apply", () => {
  it("replaces a server in its place and leaves the others as they are", () => {
    const changed = healthySummary({ name: "a", state: "down" });
    const { servers } = apply(OVERVIEW, [{ type: "server", server: changed }]);
    expect(servers[0]).toBe(changed);
    expect(servers[1]).toBe(b);
  });

  it("adds a new server at the end and takes away a removed one", () => {
    const c = healthySummary({ name: "c" });
    const changes = [{ type: "server", server: c } as const, { type: "removed", name: "a" } as const];
    expect(apply(OVERVIEW, changes).servers).toEqual([b, c]);
  });

  it("takes the last of several changes", () => {
    const changes = ["down", "warning"] as const;
    const after = apply(
      OVERVIEW,
      changes.map((state) => ({ type: "server", server: healthySummary({ name: "a", state }) })),
    );
    expect(after.servers[0]?.state).toBe("warning");
  });
});
