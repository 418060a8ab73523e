import { describe, expect, it } from "vitest";
import { describeVerification } from "../../../../server/probe/wire/verification.ts";
import { VERIFICATION_ERRORS } from "../../../../server/probe/wire/verification-errors.ts";

describe("describeVerification", () => {
  it("knows every number once", () => {
    expect(VERIFICATION_ERRORS.map(([number]) => number)).toEqual(VERIFICATION_ERRORS.map((_, index) => index + 1));
    expect(new Set(VERIFICATION_ERRORS.map(([, name]) => name)).size).toBe(VERIFICATION_ERRORS.length);
  });

  it.each(VERIFICATION_ERRORS.slice(1))("names %i, which Node may have no name for", (number, name, text) => {
    const said = { code: name, text: `${text} (OpenSSL's verification error ${number})` };
    expect(describeVerification("UNSPECIFIED", text)).toEqual(said);
    expect(describeVerification(name, null)).toEqual(said);
  });

  it("keeps words that it does not know", () => {
    expect(describeVerification("UNSPECIFIED", "out of ideas")).toEqual({ code: "UNSPECIFIED", text: "out of ideas" });
  });

  it("says no more than the code where there are no words", () => {
    const text = "the certificate was not accepted";
    expect(describeVerification("UNSPECIFIED", null)).toEqual({ code: "UNSPECIFIED", text });
  });
});
