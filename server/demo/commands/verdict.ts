import type { Command } from "../command.ts";
import { give } from "../give.ts";
import { setting } from "../options.ts";
import type { DemoSession } from "../session.ts";
import { recordCredentials } from "../session-record.ts";
import { capabilities } from "./capability.ts";
import type { Completion } from "./handler.ts";

/** What a client wants to log in with; the secret is the password, or the access token with OAuth 2.0. */
export type Credentials = { user: string; secret: string; right: boolean };

/** Records credentials and decides about them, by the truth or by `answers.auth`, whichever command brought them. */
export async function verdict(credentials: Credentials, command: Command, session: DemoSession): Promise<Completion> {
  const { record, options } = session;
  recordCredentials(record, credentials.user, credentials.secret);
  await session.wait(setting(options.delays, "auth") ?? 0);
  if (capabilities(session).includes("LOGINDISABLED")) return "NO [PRIVACYREQUIRED] Logins need TLS";
  const scripted = setting(options.answers, "auth");
  if (scripted === undefined && !credentials.right) return "NO [AUTHENTICATIONFAILED] Invalid credentials";
  const { loginLimit } = options;
  const full = loginLimit !== null && session.loggedIn >= loginLimit.sessions;
  const answer = scripted ?? (full ? loginLimit.answer : undefined);
  if (answer === undefined) return accept(session);
  if (typeof answer === "string" && answer.startsWith("OK")) return accept(session, answer);
  await give(answer, command, session);
  return null;
}

function accept(session: DemoSession, text?: string): Completion {
  session.state = "authenticated";
  return text ?? `OK [CAPABILITY ${capabilities(session).join(" ")}] Logged in`;
}
