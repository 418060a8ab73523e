import { describe, expect, it } from "vitest";
import { readAuthorization } from "../../../server/access/authorization.ts";
import { findToken } from "../../../server/access/tokens.ts";
import { Secret } from "../../../server/config/secret.ts";
import { accessOf, basic, TOKENS } from "../../support/access.ts";

describe("a token", () => {
  it("is found by all of it, and by nothing less", async () => {
    const { tokens } = accessOf();
    expect(await findToken(TOKENS.scraper, tokens)).toMatchObject({ name: "scraper-program", role: "scraper" });
    for (const other of [
      "",
      TOKENS.scraper.slice(0, -1),
      `${TOKENS.scraper}x`,
      TOKENS.scraper.toUpperCase(),
      "«secret»",
    ]) {
      expect(await findToken(other, tokens)).toBeNull();
    }
    expect(await findToken(TOKENS.scraper, [])).toBeNull();
  });

  it("of a file is the one that stands there now", async () => {
    let written = "first-token-0000000000";
    const token = new Secret("first-token-0000000000", null, async () => ({ value: new Secret(written) }));
    const tokens = [{ name: "program", token, role: "viewer", until: null } as const];
    expect(await findToken("first-token-0000000000", tokens)).not.toBeNull();
    written = "second-token-000000000";
    expect(await findToken("first-token-0000000000", tokens)).toBeNull();
    expect(await findToken("second-token-000000000", tokens)).not.toBeNull();
  });
});

describe("an Authorization header", () => {
  it.each([
    ["Bearer abc.def~", { way: "token", token: "abc.def~" }],
    ["bearer  abc ", { way: "token", token: "abc" }],
    [basic("anna", "a:b:c").Authorization, { way: "basic", name: "anna", password: "a:b:c" }],
    [basic("änna", "ß").Authorization, { way: "basic", name: "änna", password: "ß" }],
    [basic("", "").Authorization, { way: "basic", name: "", password: "" }],
    [undefined, null],
    ["", null],
    ["Basic", null],
    ["Basic !!!", null],
    ["Basic bm9jb2xvbg==", null],
    ["Bearer two words", null],
    ["Digest username=a", null],
    [`Bearer ${"x".repeat(5000)}`, null],
  ])("%s", (header, shown) => {
    expect(readAuthorization(header)).toEqual(shown);
  });
});
