import { describe, expect, it } from "vitest";
import { createOidc } from "../../../../server/access/oidc/oidc.ts";
import type { OidcAccess } from "../../../../server/config/access.ts";
import { Secret } from "../../../../server/config/secret.ts";
import { askOverWeb } from "../../../../server/probe/wire/web-exchange.ts";
import { openidProvider, REGISTERED, signInAt } from "../../../support/openid-provider.ts";

const REDIRECT = "https://imapscope.example.com/sign-in/oidc/callback";

/** From the button to the answer to whoever comes back, with a real provider. */
async function roundTrip(login: string, overrides: Partial<OidcAccess> = {}) {
  const { issuer } = await openidProvider({
    redirectUri: REDIRECT,
    afterSignOut: "https://imapscope.example.com/sign-in",
  });
  const settings: OidcAccess = {
    issuer,
    clientId: REGISTERED.clientId,
    clientSecret: new Secret(REGISTERED.clientSecret),
    scope: null,
    claim: "groups",
    roles: { operator: ["mail-admins"], viewer: ["staff"] },
    ...overrides,
  };
  const oidc = createOidc(askOverWeb);
  const asked = {
    redirectUri: REDIRECT,
    returnTo: "/servers/corp",
    client: "192.0.2.7",
    cookie: undefined,
    again: false,
  };
  const begun = await oidc.begin(settings, asked);
  if ("refused" in begun) throw new Error(begun.reason);
  const { back } = await signInAt(begun.url, login);
  expect(`${back.origin}${back.pathname}`).toBe(REDIRECT);
  const came = await oidc.finish(settings, { parameters: back.searchParams, binding: begun.binding });
  return { came, oidc, settings };
}

describe("a real OpenID provider", () => {
  it.each([
    ["ada", "operator"],
    ["bob", "viewer"],
  ])("vouches for %s, who is a %s by the groups that it tells", async (login, role) => {
    const { came } = await roundTrip(login);
    expect(came).toMatchObject({ name: login, role, subject: login, returnTo: "/servers/corp" });
  });

  it("vouches for somebody in no group, who does not come in", async () => {
    expect((await roundTrip("eve")).came).toMatchObject({ refused: "no-role", name: "eve" });
  });

  it("is asked for a scope that it does not know, and says so", async () => {
    const { came } = await roundTrip("ada", { scope: "openid secrets" }).catch(() => ({ came: null }));
    // It leaves out what it does not know (RFC 6749 section 3.3), so that there are no groups.
    expect(came).toMatchObject({ refused: "no-role" });
  });

  it("does not know a client with another secret", async () => {
    const { came } = await roundTrip("ada", { clientSecret: new Secret("another") });
    expect(came).toMatchObject({ refused: "provider-refused", reason: expect.stringContaining("invalid_client") });
  });

  it("ends its own session when asked to", async () => {
    const { came, oidc, settings } = await roundTrip("ada");
    const idToken = "idToken" in came ? came.idToken : null;
    const url = await oidc.endSessionUrl(settings, { idToken, returnTo: "https://imapscope.example.com/sign-in" });
    const page = await fetch(url ?? "", { redirect: "manual" });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("/session/end/confirm")]);
  });
});
