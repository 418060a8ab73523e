import { describe, expect, it } from "vitest";
import { Secret } from "../../../../server/config/secret.ts";
import { noWay, waysToLogIn } from "../../../../server/probe/login/ways.ts";

const password = (user = "joe") => ({ user, password: new Secret("x") });
const token = { user: "joe", accessToken: new Secret("x") };

describe("the ways to log in", () => {
  it.each([
    ["AUTH=PLAIN AUTH=LOGIN", ["PLAIN", "LOGIN", "LOGIN command"]],
    ["AUTH=LOGIN", ["LOGIN", "LOGIN command"]],
    ["AUTH=PLAIN LOGINDISABLED", ["PLAIN"]],
    ["", ["LOGIN command"]],
    ["LOGINDISABLED", []],
    ["AUTH=XOAUTH2 AUTH=GSSAPI LOGINDISABLED", []],
    ["AUTH=XOAUTH2", ["LOGIN command"]],
    ["AUTH=PLAIN-CLIENTTOKEN AUTH=SCRAM-SHA-256", ["LOGIN command"]],
  ])("with a password where it offers %s", (capabilities, ways) => {
    expect(waysToLogIn(password(), capabilities.split(" "))).toEqual(ways);
  });

  it.each([
    ["AUTH=PLAIN AUTH=XOAUTH2 AUTH=OAUTHBEARER", ["OAUTHBEARER", "XOAUTH2"]],
    ["AUTH=XOAUTH2 LOGINDISABLED", ["XOAUTH2"]],
    ["AUTH=PLAIN", []],
  ])("with a token where it offers %s", (capabilities, ways) => {
    expect(waysToLogIn(token, capabilities.split(" "))).toEqual(ways);
  });

  it.each(["CORP\\joe", "corp/joe/shared"])("begin with LOGIN for Exchange's %s, if that is allowed", (user) => {
    expect(waysToLogIn(password(user), ["AUTH=PLAIN"])).toEqual(["LOGIN command", "PLAIN"]);
    expect(waysToLogIn(password(user), ["AUTH=PLAIN", "LOGINDISABLED"])).toEqual(["PLAIN"]);
  });
});

it("none is said with what the server offers", () => {
  expect(noWay(["LOGINDISABLED"]).failure.code).toBe("LOGINDISABLED");
  expect(noWay(["LOGINDISABLED", "AUTH=XOAUTH2"]).failure).toEqual({
    code: "MECHANISM_UNSUPPORTED",
    text: "AUTH=XOAUTH2",
  });
  expect(noWay(["AUTH=PLAIN"]).failure.code).toBe("MECHANISM_UNSUPPORTED");
});
