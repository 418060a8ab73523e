import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import { TrieRouter } from "hono/router/trie-router";
import type { AccessCore, IdentityRefusal } from "../../access/access.ts";
import { ANONYMOUS, OPEN } from "../../access/principal.ts";
import { isAllowed, type Method, type Need, ROUTES, type Route } from "../../access/routes.ts";
import { clientOf } from "../client.ts";
import { problem } from "../problem.ts";
import { challengeOf } from "./challenge.ts";
import { createProxied } from "./proxied.ts";
import { sessionSecretOf } from "./session-cookie.ts";
import "./identity.ts";

const BY_PATH: ReadonlyMap<string, Route> = new Map(ROUTES.map((route) => [route.path, route]));

/**
 * Lets a request on that the table of routes knows, and whose asker may ask it; sets `principal` and `identity`. A route that is not in the
 * table is not there (404), a method that a path has not is 405. It stands before all routes.
 */
export function guardRoutes(access: AccessCore) {
  const paths = new TrieRouter<Route>();
  for (const route of ROUTES) paths.add("ALL", route.path, route);
  const methodsAt = (path: string): readonly Method[] =>
    paths.match("ALL", path)[0].flatMap(([{ needs }]) => Object.keys(needs).filter(isMethod));

  const proxiedBy = createProxied(access);

  return createMiddleware(async (c, next) => {
    const routes = routesOf(c);
    if (routes === null) return refuseMethod(c, methodsAt(c.req.path));
    c.set("principal", access.rules() === null ? OPEN : ANONYMOUS);
    if (routes.every(({ route }) => route.sameForAll)) return next();
    const identity = await access.identify({
      client: clientOf(c),
      authorization: c.req.header("Authorization"),
      session: sessionSecretOf(c),
      proxied: proxiedBy(c),
    });
    const about = `${c.req.method} ${routes[0]?.route.path}`;
    if ("why" in identity) {
      const { who, way, why } = identity;
      access.audit({ what: "request", outcome: "refused", who, way, client: clientOf(c), why, about });
      return answerRefusal(c, identity);
    }
    const { principal } = identity;
    const publicStatus = access.rules()?.publicStatus ?? true;
    if (!routes.every(({ need }) => isAllowed(principal, need, publicStatus))) {
      const { name: who, way } = principal;
      const why = way === "anonymous" ? "not-signed-in" : "role-too-small";
      access.audit({ what: "request", outcome: "refused", who, way, client: clientOf(c), why, about });
      if (way !== "anonymous") return problem(c, 403, `The role ${principal.role} may not do this.`);
      c.header("WWW-Authenticate", challengeOf(c));
      return problem(c, 401, "Sign in first: at the page, or with a token or a name and a password of `access`.");
    }
    c.set("principal", principal);
    c.set("identity", identity);
    return next();
  });
}

/** Every route that could answer, as the table has it; null where one of them is not in it, or there is none. */
function routesOf(c: Context): readonly { route: Route; need: Need }[] | null {
  const method = c.req.method === "HEAD" ? "GET" : c.req.method;
  const answering = matchedRoutes(c).filter((one) => one.method !== "ALL");
  if (answering.length === 0 || !isMethod(method)) return null;
  const routes = answering.flatMap(({ path }) => {
    const route = BY_PATH.get(path);
    const need = route?.needs[method];
    return route && need ? [{ route, need }] : [];
  });
  return routes.length === answering.length ? routes : null;
}

/** RFC 9110 sections 9.3.7 and 15.5.6. */
function refuseMethod(c: Context, methods: readonly Method[]) {
  const method = c.req.method === "HEAD" ? "GET" : c.req.method;
  if (methods.length === 0 || methods.some((one) => one === method)) return c.notFound();
  const allow = [...new Set(methods.flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : [one]))), "OPTIONS"].join(", ");
  c.header("Allow", allow);
  return c.req.method === "OPTIONS"
    ? c.body(null, 204)
    : problem(c, 405, `This path knows ${allow}, and not ${c.req.method.slice(0, 20)}.`);
}

const DETAILS: Readonly<Record<IdentityRefusal["why"], string>> = {
  "wrong-name-or-password": "The name or the password is wrong.",
  "unknown-token": "No token of `access` is this one.",
  "expired-token": "This token has ended: `until` in the configuration says when.",
  "too-many-attempts": "Too many attempts failed.",
  "too-busy": "Too many people are signing in at the moment.",
};

/** Says why what was shown does not do. */
export function answerRefusal(c: Context, { why, way, retryAfterSeconds }: Omit<IdentityRefusal, "who">) {
  if (retryAfterSeconds !== null) {
    c.header("Retry-After", String(retryAfterSeconds));
    return problem(c, why === "too-busy" ? 503 : 429, `${DETAILS[why]} Try again in ${retryAfterSeconds} s.`);
  }
  c.header("WWW-Authenticate", challengeOf(c, way === "token"));
  return problem(c, 401, DETAILS[why]);
}

function isMethod(method: string): method is Method {
  return method === "GET" || method === "POST" || method === "DELETE";
}
