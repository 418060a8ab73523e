import { expect, it } from "vitest";
import { isOfDomains, partAddress } from "../../../server/contract/mail-address.ts";

it.each([
  ["anna@example.com", "anna", "example.com"],
  ['"a@b"@example.com', '"a@b"', "example.com"],
  ["anna", "anna", null],
  ["anna@", "anna", null],
  ["", "", null],
])("%s is parted into %s and %s", (address, local, domain) => {
  expect(partAddress(address)).toEqual({ local, domain });
});

it.each([
  ["example.com", ["example.com"], true],
  ["mail.example.com", ["example.com"], false],
  ["mail.example.com", [".example.com"], true],
  ["example.com", [".example.com"], false],
  ["example.net", [], false],
])("%s is one of %j: %s", (domain, domains, isOne) => {
  expect(isOfDomains(domain, domains)).toBe(isOne);
});
