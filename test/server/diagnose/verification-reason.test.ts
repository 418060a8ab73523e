import { expect, it } from "vitest";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { VERIFICATION_ERRORS } from "../../../server/probe/wire/verification-errors.ts";
import { brokenAt } from "./broken-at.ts";
import { CONTEXT, rejected } from "./evidence-of.ts";

/** The diagnosis of every verification error of OpenSSL, by number; all others are a matter of trust. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  "tls-clock-wrong": [9],
  "tls-certificate-expired": [10],
  "tls-certificate-self-signed": [18],
  "tls-certificate-chain-incomplete": [21],
  "tls-certificate-issuer-not-permitted": [25, 32, 37, 38, 40, 43, 46, 47, 48, 49, 51, 52, 53, 72, 79, 92],
  "tls-certificate-purpose-wrong": [26],
  "tls-certificate-name-mismatch": [62, 63, 64],
  "tls-certificate-weak": [57, 58, 59, 60, 61, 66, 67, 68],
};
/** What cannot be read or breaks a rule: the authority may be known. */
const DAMAGED = [
  ...[4, 6, 7, 13, 14, 24, 29, 30, 31, 34, 39, 41, 42, 45, 55, 56, 76, 77, 78],
  ...[80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 93, 94],
];

it.each(VERIFICATION_ERRORS)("verification error %i, %s, has its diagnosis", (number, code) => {
  const [expected] = Object.entries(NUMBERS).find(([, numbers]) => numbers.includes(number)) ?? [
    "tls-certificate-untrusted-issuer",
  ];
  const [first, ...others] = diagnose(brokenAt("tls", rejected(code)), CONTEXT);
  expect(first?.id).toBe(expected);
  expect(others.map(({ id }) => id)).toEqual(["policy-password-withheld"]);
  expect(first?.severity).toBe("critical");
  if (expected === "tls-certificate-untrusted-issuer") {
    expect(first?.evidence.kind).toBe(DAMAGED.includes(number) ? "damaged" : "unknown");
  }
});
