import { EndedSession, SessionAnswer, SessionList } from "../../server/contract/answers/session.ts";
import { type ApiAnswer, answer } from "../api/answer.ts";
import { to } from "../browser/base.ts";

const API = to("/api/v1");

/** Who the reader is to imapscope, and how they can sign in. */
export function fetchSession(): Promise<ApiAnswer<SessionAnswer>> {
  return answer(fetch(`${API}/session`), SessionAnswer);
}

/** The reader's own sessions; an operator's answer has those of everybody. */
export function fetchSessions(signal: AbortSignal): Promise<ApiAnswer<SessionList>> {
  return answer(fetch(`${API}/sessions`, { signal }), SessionList);
}

/** Ends a session; says whether it has ended. */
export async function endSession(id: string): Promise<boolean> {
  const ended = await fetch(`${API}/sessions/${encodeURIComponent(id)}`, { method: "DELETE" }).catch(() => null);
  // One that is not there any more has ended, too.
  return ended !== null && (ended.ok || ended.status === 404);
}

/** Ends this session; gives where the provider's own can be ended, where there is one. */
export async function signOut(): Promise<string | null> {
  const ended = await answer(fetch(`${API}/session`, { method: "DELETE" }), EndedSession);
  return ended.ok ? ended.value.endSessionUrl : null;
}

/** What trying to sign in came to. */
export type SignInOutcome =
  | { kind: "signed-in" }
  | { kind: "wrong" | "unreachable" | "failed" }
  | { kind: "too-many"; seconds: number };

/** Signs in with a name and a password, which goes nowhere else and is not kept. */
export async function signIn(user: string, password: string): Promise<SignInOutcome> {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ user, password });
  const answered = await fetch(`${API}/session`, { method: "POST", headers, body }).catch(() => null);
  if (answered === null) return { kind: "unreachable" };
  if (answered.ok) return { kind: "signed-in" };
  if (answered.status === 429) return { kind: "too-many", seconds: Number(answered.headers.get("Retry-After")) || 60 };
  return { kind: answered.status === 401 ? "wrong" : "failed" };
}
