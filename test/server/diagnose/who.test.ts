import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";

describe("who can fix it", () => {
  it.each(CATALOGUE)("finds steps of their own in $id", ({ who, text }) => {
    for (const reader of who) expect(text.fix[reader]).not.toEqual([]);
    expect(new Set(who).size).toBe(who.length);
  });

  it("is the user where the password is wrong, and the administrator where the certificate has expired", () => {
    const whoCanFix = (wanted: string) => CATALOGUE.find(({ id }) => id === wanted)?.who;
    expect(whoCanFix("auth-credentials-rejected")).toEqual(["user"]);
    expect(whoCanFix("tls-certificate-expired")).toEqual(["admin"]);
    expect(whoCanFix("quota-exceeded")).toEqual(["user", "admin"]);
  });
});
