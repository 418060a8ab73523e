import { expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import { withCurrentFiles } from "../../../server/probe/current-files.ts";
import { isPackable, packServer, unpackServer } from "../../../server/workers/packed-server.ts";
import { PLAIN_SERVER } from "../../support/plain-server.ts";

const READABLE = { login: null, ca: null };
const origin = { env: "CORP_PASSWORD" };
const server = { ...PLAIN_SERVER, login: { user: "m", password: new Secret("hunter2", origin) }, ca: "PEM" };

/** On its way through another thread. */
function travelled<Value>(value: Value): Value {
  return structuredClone(value);
}

it("comes out as it went in, with its secret and what that was read from", () => {
  const packed = travelled(packServer(server, READABLE, () => 7));
  expect(packed.ca).toBe(7);
  const { login, ca, rereadCa, ...rest } = unpackServer(packed, (number) => `PEM ${number}`);
  const { login: _, ca: __, rereadCa: ___, ...expected } = server;
  expect(rest).toEqual(expected);
  expect([ca, rereadCa]).toEqual(["PEM 7", null]);
  const secret = login && "password" in login ? login.password : null;
  expect([login?.user, secret?.reveal(), secret?.origin]).toEqual(["m", "hunter2", origin]);
  expect(JSON.stringify(login)).not.toContain("hunter2");
});

it("takes an access token along, and no server without a login", () => {
  const token = packServer({ ...server, login: { user: "m", token: new Secret("abc") } }, READABLE, () => 1);
  const { login } = unpackServer(travelled(token), () => "");
  expect(login && "token" in login ? login.token.reveal() : null).toBe("abc");
  expect(
    unpackServer(travelled(packServer({ ...server, login: null, ca: null }, READABLE, () => 1)), () => ""),
  ).toMatchObject({
    login: null,
    ca: null,
  });
});

it("says what could not be read, which is not used then", async () => {
  const unreadable = {
    login: { code: "FILE_UNREADABLE", text: "cannot read p: no such file" },
    ca: { code: "EMFILE", text: "cannot read c: EMFILE" },
  };
  const again = await withCurrentFiles(unpackServer(travelled(packServer(server, unreadable, () => 1)), () => "PEM"));
  expect(again.unreadable).toEqual(unreadable);
});

it("never carries what tokens are got with: that stays at one place", () => {
  const oauth2 = {
    tokenUrl: "https://id.example/t",
    clientId: "c",
    clientSecret: null,
    scope: null,
    refreshToken: null,
  };
  const login = { user: "m", oauth2 };
  expect([isPackable(server), isPackable({ ...server, login }), isPackable({ ...server, login: null })]).toEqual([
    true,
    false,
    true,
  ]);
  expect(() => packServer({ ...server, login }, READABLE, () => 1)).toThrow("OAuth");
});
