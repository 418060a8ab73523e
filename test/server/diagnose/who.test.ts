import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { whoCanFix } from "../../../server/diagnose/who.ts";

describe("who can fix it", () => {
  it.each(CATALOGUE.map(({ id, text }) => ({ id, text })))("finds steps of their own in $id", ({ id, text }) => {
    const who = whoCanFix(id);
    expect(who.length).toBeGreaterThan(0);
    for (const reader of who) expect(text.fix[reader]).not.toEqual([]);
  });

  it("is the user where the password is wrong, and the administrator where the certificate has expired", () => {
    expect(whoCanFix("auth-credentials-rejected")).toEqual(["user"]);
    expect(whoCanFix("tls-certificate-expired")).toEqual(["admin"]);
    expect(whoCanFix("quota-exceeded")).toEqual(["user", "admin"]);
  });
});
