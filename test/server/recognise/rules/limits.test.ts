import { describe, expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";

describe("recognise, of too many failed logins", () => {
  it.each([
    "Your IP has been blocked due to too many failed logins",
    "too many login attempts from your address",
    "Too many invalid login attempts",
    "too many auth failures",
  ])("takes it for the address that is blocked where nobody has said yet who logs in: “%s”", (text) => {
    expect(recognise(text, { stage: "greeting" })[0]?.id).toBe("auth-client-address-blocked");
  });

  it("takes it for the account where somebody logs in", () => {
    expect(recognise("Too many invalid login attempts", { stage: "auth" })[0]?.id).toBe("auth-too-many-attempts");
  });
});
