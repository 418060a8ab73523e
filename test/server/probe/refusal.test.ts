import { describe, expect, it } from "vitest";
import { REFUSAL_REASONS } from "../../../server/contract/refusals.ts";
import { refusalIn, targetNotAllowed } from "../../../server/probe/refusal.ts";

describe("refusalIn", () => {
  it.each(REFUSAL_REASONS)("reads what was refused as %s", (reason) => {
    for (const address of ["10.0.0.5", "fd00::1", "mail.example.com"]) {
      expect(refusalIn(targetNotAllowed({ address, reason }))).toEqual({ address, reason });
    }
  });

  it.each([
    ["another code", { code: "ECONNREFUSED", text: "10.0.0.5 (private)" }],
    ["another reason", { code: "TARGET_NOT_ALLOWED", text: "10.0.0.5 (unlucky)" }],
    ["no reason", { code: "TARGET_NOT_ALLOWED", text: "no" }],
  ])("is null for %s", (_, failure) => {
    expect(refusalIn(failure)).toBeNull();
  });
});
