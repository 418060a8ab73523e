import { X509Certificate } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { createKnownCertificates, onceOf } from "../../../../server/probe/wire/known-certificates.ts";
import { makeCertificate } from "../../../support/certificate-maker.ts";

let pems: readonly string[];
beforeAll(async () => {
  pems = await Promise.all(["one", "two", "three"].map(async (subject) => (await makeCertificate({ subject })).pem));
});

/** Another object each time, as each handshake gives one. */
const shown = (index: number) => new X509Certificate(pems[index] ?? "");

describe("certificates that were shown before", () => {
  it("are the same as long as their octets are", () => {
    const known = createKnownCertificates(10);
    const first = shown(0);
    expect(known(first)).toBe(first);
    expect(known(shown(0))).toBe(first);
    const other = shown(1);
    expect(known(other)).toBe(other);
  });

  it("are no more than there is room for: those that are still shown stay", () => {
    const known = createKnownCertificates(2);
    const [one, two, three] = [shown(0), shown(1), shown(2)];
    for (const certificate of [one, two, three]) known(certificate);
    expect(known(shown(0))).toBe(one);
    expect(known(shown(1))).toBe(two);
    const again = shown(2);
    expect(known(again)).toBe(again);
  });

  it("make room once they were not shown for an hour", () => {
    let now = 0;
    const known = createKnownCertificates(1, () => now);
    known(shown(0));
    now = 3_600_001;
    const other = shown(1);
    known(other);
    expect(known(shown(1))).toBe(other);
  });

  it("are taken apart once", () => {
    let taken = 0;
    const subjectOf = onceOf((certificate) => {
      taken += 1;
      return certificate.subject;
    });
    const certificate = shown(0);
    expect([subjectOf(certificate), subjectOf(certificate)]).toEqual(["CN=one", "CN=one"]);
    expect(taken).toBe(1);
  });
});
