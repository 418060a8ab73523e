import { type Context, Hono } from "hono";
import type { Oidc } from "../../access/oidc/oidc.ts";
import { PENDING_SECONDS } from "../../access/oidc/pending-sign-ins.ts";
import type { OidcRefusal } from "../../access/oidc/refusal.ts";
import { toReturnPath } from "../../contract/return-path.ts";
import { clientOf } from "../client.ts";
import type { Dependencies } from "../dependencies.ts";
import { toWayUp } from "../way-up.ts";
import { bindingIn, giveBinding } from "./oidc-cookie.ts";
import { homeOf, keepIdToken } from "./oidc-sign-out.ts";
import { beginSession } from "./session.ts";

/** Where the provider sends the browser back to, below the address of the page; to be registered there. */
const CALLBACK = "/sign-in/oidc/callback";

/** `/sign-in/oidc`: to the OpenID provider, and back at `/sign-in/oidc/callback`. A refusal is told on the sign-in page. */
export function serveOidc(dependencies: Dependencies, oidc: Oidc) {
  const { access } = dependencies;
  const publicUrl = () => dependencies.config().publicUrl;
  return new Hono()
    .use("/sign-in/oidc/*", async (c, next) => {
      await next();
      c.header("Cache-Control", "no-store");
    })
    .get("/sign-in/oidc", async (c) => {
      const settings = access.rules()?.oidc;
      if (!settings) return c.notFound();
      // Whoever only looks whether there is something goes nowhere.
      if (c.req.method === "HEAD") return c.body(null, 204);
      const returnTo = toReturnPath(c.req.query("to"));
      const redirectUri = `${homeOf(c, publicUrl())}${CALLBACK}`;
      const begun = await oidc.begin(settings, {
        redirectUri,
        returnTo,
        client: clientOf(c),
        cookie: bindingIn(c),
        again: c.req.query("again") !== undefined,
      });
      if ("refused" in begun) return refuse(c, dependencies, begun, returnTo);
      giveBinding(c, begun.binding, { secure: redirectUri.startsWith("https:"), seconds: PENDING_SECONDS });
      return c.redirect(begun.url, 303);
    })
    .get(CALLBACK, async (c) => {
      const settings = access.rules()?.oidc;
      if (!settings) return c.notFound();
      if (c.req.method === "HEAD") return c.body(null, 204);
      const parameters = new URL(c.req.url).searchParams;
      const came = await oidc.finish(settings, { parameters, binding: bindingIn(c) });
      if ("refused" in came) return refuse(c, dependencies, came, "/");
      const { name, role, subject, idToken, returnTo } = came;
      // The provider sends nobody elsewhere.
      const secure = homeOf(c, publicUrl()).startsWith("https:");
      const session = beginSession(c, dependencies, { name, role, by: "oidc", subject }, { secure });
      keepIdToken(session, idToken);
      return c.redirect(`${toWayUp(c.req.path)}${returnTo.slice(1)}`, 303);
    });
}

function refuse(c: Context, { access }: Dependencies, refusal: OidcRefusal, returnTo: string) {
  const { refused, reason, name = null } = refusal;
  access.audit({ what: "sign-in", outcome: "refused", who: name, way: "oidc", client: clientOf(c), why: reason });
  const query = new URLSearchParams({ failed: refused, ...(returnTo === "/" ? {} : { to: returnTo }) });
  return c.redirect(`${toWayUp(c.req.path)}sign-in?${query}`, 303);
}
