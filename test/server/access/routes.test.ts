import { describe, expect, it } from "vitest";
import { ANONYMOUS, OPEN, type Principal } from "../../../server/access/principal.ts";
import { isAllowed } from "../../../server/access/routes.ts";
import { isEnough, ROLES } from "../../../server/contract/roles.ts";

describe("a role", () => {
  it("is enough for itself, those below it, and a scraper's for an operator", () => {
    const enough = Object.fromEntries(ROLES.map((role) => [role, ROLES.filter((needed) => isEnough(role, needed))]));
    expect(enough).toEqual({
      visitor: ["visitor"],
      viewer: ["visitor", "viewer"],
      operator: ["visitor", "viewer", "operator", "scraper"],
      scraper: ["visitor", "scraper"],
    });
  });
});

describe("what needs", () => {
  const anna: Principal = { name: "anna", role: "visitor", way: "session" };

  it("somebody who is signed in asks for who they are, not for what they may", () => {
    expect(isAllowed(ANONYMOUS, "signed-in", true)).toBe(false);
    expect(isAllowed(anna, "signed-in", true)).toBe(true);
    expect(isAllowed(OPEN, "signed-in", true)).toBe(true);
  });

  it("the public status is for visitors only where it is public", () => {
    expect(isAllowed(ANONYMOUS, "public-status", true)).toBe(true);
    expect(isAllowed(ANONYMOUS, "public-status", false)).toBe(false);
    expect(isAllowed({ ...anna, role: "viewer" }, "public-status", false)).toBe(true);
  });
});
