import { describe, expect, it } from "vitest";
import { parseCapabilities, parseStatus } from "../../../../server/probe/wire/response.ts";

describe("a status response", () => {
  it.each([
    ["* OK ready", { tag: "*", status: "OK", code: null, codeArguments: "", text: "ready" }],
    [
      "* OK [CAPABILITY IMAP4rev1 IDLE] hi",
      { tag: "*", status: "OK", code: "CAPABILITY", codeArguments: "IMAP4rev1 IDLE", text: "hi" },
    ],
    [
      "a1 NO [AUTHENTICATIONFAILED] Nope",
      { tag: "a1", status: "NO", code: "AUTHENTICATIONFAILED", codeArguments: "", text: "Nope" },
    ],
    ["A2 bad  what", { tag: "A2", status: "BAD", code: null, codeArguments: "", text: "what" }],
    ["* BYE", { tag: "*", status: "BYE", code: null, codeArguments: "", text: "" }],
    ["3 NO [ALERT]", { tag: "3", status: "NO", code: "ALERT", codeArguments: "", text: "" }],
    ["3 NO [unavailable] x [y]", { tag: "3", status: "NO", code: "UNAVAILABLE", codeArguments: "", text: "x [y]" }],
    ["* PREAUTH x", { tag: "*", status: "PREAUTH", code: null, codeArguments: "", text: "x" }],
  ])("is read from %j", (line, expected) => {
    expect(parseStatus(line)).toEqual(expected);
  });

  it.each(["* LIST () NIL OK", "+ OK go on", "* OKAY", "220 smtp", "", "* 3 EXISTS", "+OK pop3"])(
    "is not seen in %j",
    (line) => {
      expect(parseStatus(line)).toBeNull();
    },
  );
});

describe("capabilities", () => {
  it.each([
    ["* CAPABILITY imap4rev1 STARTTLS", ["IMAP4REV1", "STARTTLS"]],
    ["* OK [CAPABILITY IMAP4rev1 IDLE IDLE] x", ["IMAP4REV1", "IDLE"]],
    ["a OK [CAPABILITY X] y", ["X"]],
    ["* OK [ALERT] CAPABILITY", null],
    ["* LIST () NIL CAPABILITY", null],
  ])("in %j", (line, expected) => {
    expect(parseCapabilities(line)).toEqual(expected);
  });
});
