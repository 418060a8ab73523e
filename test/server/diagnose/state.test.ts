import { describe, expect, it } from "vitest";
import { stateOf } from "../../../server/diagnose/state.ts";

describe("stateOf", () => {
  it("is up without findings, and with mere notices", () => {
    expect(stateOf([])).toBe("up");
    expect(stateOf(["notice"])).toBe("up");
  });

  it("is that of the worst finding", () => {
    expect(stateOf(["notice", "warning"])).toBe("warning");
    expect(stateOf(["error", "warning"])).toBe("degraded");
    expect(stateOf(["notice", "critical", "error"])).toBe("down");
  });
});
