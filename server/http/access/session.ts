import { zValidator } from "@hono/zod-validator";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { Oidc } from "../../access/oidc/oidc.ts";
import type { AccessSession } from "../../access/sessions.ts";
import type { EndedSession, SessionAnswer } from "../../contract/answers/session.ts";
import { clientOf } from "../client.ts";
import type { Dependencies } from "../dependencies.ts";
import { invalid } from "../invalid.ts";
import { problem } from "../problem.ts";
import { answerRefusal } from "./gate.ts";
import { endSessionUrlOf } from "./oidc-sign-out.ts";
import { giveSessionCookie, sessionSecretOf, takeSessionCookie } from "./session-cookie.ts";

const MAX_BYTES = 8 * 1024;
const MOST_USER_AGENT = 200;

/** What somebody signs in with. */
export const signInBody = z.strictObject({ user: z.string().min(1).max(254), password: z.string().min(1).max(1024) });

/** `/api/v1/session`: who asks; signing in with a name and a password, and signing out. */
export function serveSession(dependencies: Dependencies, oidc: Oidc) {
  const { access } = dependencies;
  return new Hono()
    .use(noStore)
    .get("/", (c) => c.json<SessionAnswer>(answerTo(c, dependencies)))
    .post(
      "/",
      bodyLimit({
        maxSize: MAX_BYTES,
        onError: (c) => problem(c, 413, `The request body is longer than ${MAX_BYTES} bytes.`),
      }),
      zValidator("json", signInBody, invalid),
      async (c) => {
        const { user, password } = c.req.valid("json");
        const client = clientOf(c);
        if (access.rules() === null)
          return problem(c, 404, "Nobody needs to sign in here: `access` lets everybody in.");
        const verdict = await access.checkPassword({ name: user, password, client });
        if ("why" in verdict) {
          const { why } = verdict;
          access.audit({ what: "sign-in", outcome: "refused", who: user, way: "password", client, why });
          return answerRefusal(c, { retryAfterSeconds: null, ...verdict, way: "basic" });
        }
        const { name, role } = verdict.user;
        beginSession(c, dependencies, { name, role, by: "password", subject: name });
        return c.json<SessionAnswer>(answerTo(c, dependencies));
      },
    )
    .delete("/", async (c) => {
      const { session = null } = c.get("identity") ?? {};
      const endSessionUrl = session && (await endSessionUrlOf(c, dependencies, oidc, session));
      if (session) {
        access.sessions.end(session.id);
        const { name: who } = session;
        access.audit({ what: "sign-out", outcome: "done", who, way: "session", client: clientOf(c) });
      }
      takeSessionCookie(c, dependencies.config().publicUrl);
      return endSessionUrl === null ? c.body(null, 204) : c.json<EndedSession>({ endSessionUrl });
    });
}

/** Signs somebody in who showed who they are: always with a new secret, in the place of a session that the browser may have had. */
export function beginSession(
  c: Context,
  { access, config }: Pick<Dependencies, "access" | "config">,
  person: Pick<Parameters<Dependencies["access"]["begin"]>[0], "name" | "role" | "by" | "subject">,
  { secure = false }: { secure?: boolean } = {},
): AccessSession {
  const client = clientOf(c);
  const old = sessionSecretOf(c);
  if (old !== null) access.sessions.endSecret(old);
  const userAgent = (c.req.header("User-Agent") ?? "").replace(/[^\x20-\x7e]/g, "").slice(0, MOST_USER_AGENT);
  const { secret, session } = access.begin({ ...person, client, userAgent });
  const maxAge = access.rules()?.session.age ?? 0;
  giveSessionCookie(c, secret, { publicUrl: config().publicUrl, maxAge, secure });
  const { name, role } = session;
  c.set("principal", { name, role, way: "session" });
  access.audit({ what: "sign-in", outcome: "done", who: name, way: person.by, client });
  return session;
}

function answerTo(c: Context, { access }: Dependencies): SessionAnswer {
  const { name, role, way } = c.get("principal");
  const rules = access.rules();
  const ways: SessionAnswer["ways"] = [
    ...(rules && rules.users.length > 0 ? (["password"] as const) : []),
    ...(rules?.oidc ? (["oidc"] as const) : []),
    ...(rules?.header ? (["header"] as const) : []),
  ];
  return { name, role, way, ways };
}

async function noStore(c: Context, next: () => Promise<void>) {
  await next();
  c.header("Cache-Control", "no-store");
}
