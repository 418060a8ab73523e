import { describe, expect, it } from "vitest";
import { capabilities } from "../../../../web/parts/capabilities/capabilities.ts";

const BEFORE = ["IMAP4REV1", "AUTH=PLAIN"];

describe("capabilities", () => {
  it("are unknown when the check did not get that far", () => {
    expect(capabilities(null, [])).toBeNull();
    expect(capabilities({ beforeTls: null, afterTls: null, afterLogin: null }, [])).toBeNull();
  });

  it("are those after the login where they are known, with the mechanisms from before", () => {
    expect(
      capabilities({ beforeTls: null, afterTls: BEFORE, afterLogin: ["IMAP4REV1", "IDLE"] }, ["IDLE", "MOVE"]),
    ).toEqual({
      occasion: "afterLogin",
      explained: ["IDLE"],
      others: ["IMAP4REV1"],
      mechanisms: ["PLAIN"],
    });
  });

  it("are those from before where there was no login", () => {
    expect(capabilities({ afterTls: BEFORE }, [])?.occasion).toBe("afterTls");
  });
});
