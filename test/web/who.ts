import type { ListedSession, SessionAnswer } from "../../server/contract/answers/session.ts";
import { known } from "../../web/access/session.ts";

/** Somebody who is signed in with a password, as an operator. */
const ADA: SessionAnswer = { name: "ada", role: "operator", way: "session", ways: ["password"] };

/** An answer of who asks; healthy, with what is different. */
export function whoOf(overrides: Partial<SessionAnswer> = {}): SessionAnswer {
  return { ...ADA, ...overrides };
}

/** A visitor, who can sign in with these. */
export function visitorWith(ways: SessionAnswer["ways"] = ["password"]): SessionAnswer {
  return { name: null, role: "visitor", way: "anonymous", ways };
}

/** Lets the page know who the reader is. */
export function become(session: SessionAnswer, ended = false): void {
  known.value = { state: "known", session, ended };
}

/** A session of hers; this one, ten minutes old. */
export function listedSession(overrides: Partial<ListedSession> = {}): ListedSession {
  return {
    id: "s1",
    name: "ada",
    role: "operator",
    by: "password",
    client: "192.0.2.7",
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    began: "2026-11-23T11:50:10.000Z",
    lastUsed: "2026-11-23T12:00:00.000Z",
    current: true,
    ...overrides,
  };
}
