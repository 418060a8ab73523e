import { type Context, Hono } from "hono";
import type { AccessSession } from "../../access/sessions.ts";
import type { ListedSession, SessionList } from "../../contract/answers/session.ts";
import { isEnough } from "../../contract/roles.ts";
import { clientOf } from "../client.ts";
import type { Dependencies } from "../dependencies.ts";
import { problem } from "../problem.ts";

/** `/api/v1/sessions`: who is signed in, and ending that: one's own sessions, and an operator those of everybody. */
export function serveSessionList({ access }: Dependencies) {
  return new Hono()
    .get("/", (c) => {
      c.header("Cache-Control", "no-store");
      const sessions = access.sessions.list().filter((session) => mayEnd(c, session));
      return c.json<SessionList>({ sessions: sessions.map((session) => listed(session, c)) });
    })
    .delete("/:id", (c) => {
      const session = access.sessions.list().find(({ id }) => id === c.req.param("id"));
      if (!session || !mayEnd(c, session)) return problem(c, 404, "You have no session of this id: it may have ended.");
      access.sessions.end(session.id);
      const { name: who, way } = c.get("principal");
      access.audit({ what: "session-end", outcome: "done", who, way, client: clientOf(c), about: session.name });
      return c.body(null, 204);
    });
}

/** People of the same name who came by another way, or whom the provider knows as another, may be others. */
function mayEnd(c: Context, { name, by, subject }: AccessSession): boolean {
  const principal = c.get("principal");
  if (isEnough(principal.role, "operator")) return true;
  const own = c.get("identity")?.session;
  if (own) return by === own.by && subject === own.subject;
  return by === "password" && principal.name === name;
}

function listed({ id, name, role, by, client, userAgent, began, lastUsed }: AccessSession, c: Context): ListedSession {
  const current = c.get("identity")?.session?.id === id;
  const times = { began: began.toISOString(), lastUsed: lastUsed.toISOString() };
  return { id, name, role, by, client, userAgent, ...times, current };
}
