import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitEmailAddress } from "../../../server/discover/email-address.ts";

describe("splitEmailAddress", () => {
  it.each([
    ["anna@example.com", "anna", "example.com"],
    ["anna.b+news@mail.example.co.uk", "anna.b+news", "mail.example.co.uk"],
    ["o'neil_1@example.com", "o'neil_1", "example.com"],
    ["用户@例子.广告", "用户", "例子.广告"],
    ["anna@bücher.example", "anna", "bücher.example"],
    ["a@1e100.net", "a", "1e100.net"],
  ])("takes %s apart", (text, local, domain) => {
    expect(splitEmailAddress(text)).toEqual({ local, domain });
  });

  it.each([
    "",
    "anna",
    "anna@",
    "@example.com",
    "anna@example",
    "anna@@example.com",
    "anna b@example.com",
    "anna@exam ple.com",
    "anna@-example.com",
    "anna@example-.com",
    "anna@example..com",
    "anna@.example.com",
    "anna@example.com.",
    ".anna@example.com",
    "anna.@example.com",
    "an..na@example.com",
    "anna@192.0.2.1",
    "anna@[192.0.2.1]",
    "anna@example.com:993",
    "https://anna@example.com/",
    "anna@example.com, bob@example.com",
    "Anna <anna@example.com>",
    "anna@example.com\r\nBcc: x@example.com",
    `${"a".repeat(65)}@example.com`,
    `a@${"b".repeat(250)}.com`,
  ])("refuses %j", (text) => {
    expect(splitEmailAddress(text)).toBeNull();
  });

  it("takes every ordinary address, and gives back its halves", () => {
    const ordinary = fc.emailAddress().filter((address) => !address.includes(".."));
    fc.assert(
      fc.property(ordinary, (address) => {
        const parts = splitEmailAddress(address);
        return parts !== null && `${parts.local}@${parts.domain}` === address;
      }),
    );
  });

  it("decides about any text at once", () => {
    const hostile = fc.string({ unit: fc.constantFrom("a", "-", ".", "@", "é", "１"), maxLength: 5_000 });
    fc.assert(fc.property(hostile, (text) => splitEmailAddress(text) === null || text.length <= 254));
  });
});
