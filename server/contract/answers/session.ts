import { z } from "zod";
import { Moment } from "../facts/basics.ts";
import { ROLES } from "../roles.ts";
import type { Of } from "../schema.ts";

const RoleName = z.enum(ROLES);

/** `GET /api/v1/session`: who asks, and how one can sign in here. */
export const SessionAnswer = z.object({
  /** Null for somebody who did not say, or where nobody needs to. */
  name: z.string().nullable(),
  role: RoleName,
  /** By which way in: `open` where everybody may do everything, `anonymous` for a visitor. */
  way: z.enum(["open", "anonymous", "session", "token", "basic", "header"]),
  /** The ways in that the page can offer. */
  ways: z.array(z.enum(["password", "oidc", "header"])).describe("`header`: a reverse proxy signs people in."),
});
export type SessionAnswer = Of<typeof SessionAnswer>;

/** `DELETE /api/v1/session`, where the browser can end the session with the OpenID provider besides: by going there. */
export const EndedSession = z.object({ endSessionUrl: z.string() });
export type EndedSession = Of<typeof EndedSession>;

/** Somebody who is signed in at the page, as lists have it. */
export const ListedSession = z.object({
  id: z.string(),
  name: z.string(),
  role: RoleName,
  by: z.enum(["password", "oidc"]),
  /** The address where it began, and the browser, as it calls itself. */
  client: z.string(),
  userAgent: z.string(),
  began: Moment,
  lastUsed: Moment,
  /** Whether it is the one that asks. */
  current: z.boolean(),
});
export type ListedSession = Of<typeof ListedSession>;

/** `GET /api/v1/sessions`: one's own, and an operator all of them. */
export const SessionList = z.object({ sessions: z.array(ListedSession) });
export type SessionList = Of<typeof SessionList>;
