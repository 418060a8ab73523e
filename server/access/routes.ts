import { isEnough, type Role } from "../contract/roles.ts";
import type { Principal } from "./principal.ts";

/**
 * Who may ask: a role; `signed-in`, whoever showed who they are, in any role; `public-status`, visitors where `access.publicStatus` says
 * so, and else viewers.
 */
export type Need = Role | "signed-in" | "public-status";

/** A method of HTTP that a route answers; HEAD goes with GET, and OPTIONS is answered for every path. */
export type Method = "GET" | "POST" | "DELETE";

/** One path that there is, as Hono writes it, and who may ask it by which method. */
export type Route = {
  path: string;
  needs: Partial<Readonly<Record<Method, Need>>>;
  /** Says the same to everybody: nobody looks who asks. */
  sameForAll?: true;
};

/** Every route that there is. What is not in this table does not exist, whoever asks. */
export const ROUTES: readonly Route[] = [
  { path: "/metrics", needs: { GET: "scraper" } },
  { path: "/probe", needs: { GET: "scraper" } },
  { path: "/-/healthy", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/-/ready", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/-/reload", needs: { POST: "operator" } },

  { path: "/api/v1/openapi.json", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/api/v1/session", needs: { GET: "visitor", POST: "visitor", DELETE: "visitor" } },
  { path: "/api/v1/sessions", needs: { GET: "signed-in" } },
  { path: "/api/v1/sessions/:id", needs: { DELETE: "signed-in" } },

  { path: "/api/v1/servers", needs: { GET: "viewer" } },
  { path: "/api/v1/servers/:name", needs: { GET: "viewer" } },
  { path: "/api/v1/servers/:name/checks", needs: { GET: "viewer" } },
  { path: "/api/v1/servers/:name/series", needs: { GET: "viewer" } },
  { path: "/api/v1/servers/:name/check", needs: { POST: "operator" } },
  { path: "/api/v1/checks/:id", needs: { GET: "viewer" } },
  { path: "/api/v1/events", needs: { GET: "viewer" } },

  { path: "/api/v1/self-check", needs: { POST: "visitor" } },
  { path: "/api/v1/discover", needs: { GET: "visitor" } },
  { path: "/api/v1/explain", needs: { POST: "visitor" }, sameForAll: true },
  { path: "/api/v1/diagnoses", needs: { GET: "visitor" } },
  { path: "/api/v1/diagnoses/:id", needs: { GET: "visitor" } },
  { path: "/api/v1/setup", needs: { GET: "visitor" } },
  { path: "/api/v1/setup/:name/apple.mobileconfig", needs: { GET: "visitor" } },
  { path: "/api/v1/setup/:name/config-v1.1.xml", needs: { GET: "visitor" } },
  { path: "/api/v1/setup/providers/:name/apple.mobileconfig", needs: { GET: "visitor" } },
  { path: "/api/v1/setup/providers/:name/config-v1.1.xml", needs: { GET: "visitor" } },

  // The page is a shell: what it shows it asks for above.
  { path: "/assets/*", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/:file{[a-z-]+\\.(?:svg|ico|txt|webmanifest)}", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/check", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/problems", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/problems/:id", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/setup", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/sign-in", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/sign-in/oidc", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/sign-in/oidc/callback", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/account", needs: { GET: "visitor" }, sameForAll: true },
  { path: "/servers/:name", needs: { GET: "visitor" } },
  { path: "/checks/:id", needs: { GET: "visitor" } },
];

/** Whether somebody may ask what needs this. */
export function isAllowed({ role, way }: Principal, need: Need, publicStatus: boolean): boolean {
  if (need === "signed-in") return way !== "anonymous";
  return isEnough(role, need === "public-status" ? (publicStatus ? "visitor" : "viewer") : need);
}
