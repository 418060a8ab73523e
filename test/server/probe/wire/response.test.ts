import { describe, expect, it } from "vitest";
import { WITHHELD } from "../../../../server/probe/peer-text/placeholders.ts";
import { keptStatus, parseCapabilities, parseStatus } from "../../../../server/probe/wire/response.ts";
import { peerTextOf } from "../../../support/peer-text.ts";

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

describe("a status response that is kept", () => {
  const kept = (octets: Buffer) => keptStatus(octets.toString("utf8"), octets, peerTextOf("Ör7Üx-Äv"));

  it("is without the secrets that it repeats, in its text and in its code's arguments", () => {
    expect(kept(Buffer.from("1 NO [ALERT Ör7Üx-Äv] it was Ör7Üx-Äv"))).toMatchObject({
      code: "ALERT",
      codeArguments: "«password»",
      text: "it was «password»",
    });
  });

  it("is withheld where a secret only shows in the octets, and is not where these are only no UTF-8", () => {
    expect(kept(Buffer.from("1 NO it was Ör7Üx-Äv", "latin1"))?.text).toBe(WITHHELD);
    expect(kept(Buffer.from("1 NO Fehler: ungültig", "latin1"))?.text).toBe("Fehler: ung\ufffdltig");
    expect(keptStatus("* 3 EXISTS", null, peerTextOf("Ör7Üx-Äv"))).toBeNull();
  });
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
