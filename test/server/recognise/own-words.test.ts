import { describe, expect, it } from "vitest";
import { partOwnWords } from "../../../server/recognise/own-words.ts";
import { recognise } from "../../../server/recognise/recognise.ts";

describe("partOwnWords", () => {
  it("parts what a person says from what was pasted", () => {
    expect(partOwnWords(["I think my certificate has expired", "connect ECONNREFUSED 192.0.2.1:993"])).toEqual({
      message: ["connect ECONNREFUSED 192.0.2.1:993"],
      own: "I think my certificate has expired",
    });
  });

  it("takes what one cites for the message", () => {
    expect(partOwnWords(['I always get "Connection refused by server" on my phone']).message).toEqual([
      "Connection refused by server",
    ]);
  });

  it("leaves one’s own words where there is nothing else", () => {
    const lines = ["I cannot log in, my password is refused"];
    expect(partOwnWords(lines)).toEqual({ message: lines, own: "" });
  });

  it("keeps them from being evidence", () => {
    const [first] = recognise("I guess my mailbox is full or my account is locked\nconnect ECONNREFUSED 192.0.2.1:993");
    expect(first).toMatchObject({ id: "tcp-connection-refused", confidence: "certain" });
  });
});
