import { describe, expect, it } from "vitest";
import { clause } from "../../../web/text/clause.ts";

describe("clause", () => {
  it("begins with a small letter", () => {
    expect(clause("The certificate expired", {})).toBe("the certificate expired");
  });

  it("keeps abbreviations and names", () => {
    expect(clause("TLS is off", {})).toBe("TLS is off");
    expect(clause("Anna may not log in", { user: "Anna" })).toBe("Anna may not log in");
    expect(clause("mail.example.com is slow", {})).toBe("mail.example.com is slow");
  });

  it("has no backticks", () => {
    expect(clause("Mailbox `Archive` is missing", {})).toBe("mailbox Archive is missing");
  });
});
