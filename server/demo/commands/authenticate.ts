import type { DemoSession } from "../session.ts";
import { capabilities } from "./capability.ts";
import type { Handler } from "./handler.ts";
import { type Credentials, verdict } from "./verdict.ts";

/** Asks the client for the next SASL response; null when it cancels or sends something that is not base64. */
type Ask = (challenge: string) => Promise<string | null>;

type Mechanism = (ask: Ask, session: DemoSession) => Promise<Credentials | null>;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const MECHANISMS: Readonly<Record<string, Mechanism>> = {
  PLAIN: plain,
  LOGIN: login,
  XOAUTH2: oauth,
  OAUTHBEARER: oauth,
};

/** AUTHENTICATE, RFC 9051 section 6.2.2, with the initial response of SASL-IR (RFC 4959) where the client sends one. */
export const authenticate: Handler = async (command, session) => {
  const [name, initial] = command.args;
  const mechanism = typeof name === "string" ? MECHANISMS[name.toUpperCase()] : undefined;
  if (mechanism === undefined || !capabilities(session).includes(`AUTH=${String(name).toUpperCase()}`)) {
    return "NO [CANNOT] Unsupported authentication mechanism";
  }
  let pending = typeof initial === "string" ? initial : undefined;
  const ask: Ask = async (challenge) => {
    const response = pending ?? (await challengeClient(challenge, session));
    if (pending === "=") return "";
    pending = undefined;
    return response !== null && BASE64.test(response) ? Buffer.from(response, "base64").toString() : null;
  };
  const credentials = await mechanism(ask, session);
  return credentials === null ? "BAD Authentication cancelled" : verdict(credentials, command, session);
};

async function challengeClient(challenge: string, session: DemoSession): Promise<string | null> {
  await session.send(`+ ${Buffer.from(challenge).toString("base64")}`);
  return (await session.readLine())?.verbatim ?? null;
}

/** RFC 4616. */
async function plain(ask: Ask, { options }: DemoSession): Promise<Credentials | null> {
  const [, user, secret] = (await ask(""))?.split("\0") ?? [];
  if (user === undefined || secret === undefined) return null;
  return { user, secret, right: user === options.user && secret === options.password };
}

/** Never standardized; the prompts are what clients wait for (draft-murchison-sasl-login-00). */
async function login(ask: Ask, { options }: DemoSession): Promise<Credentials | null> {
  const user = await ask("Username:");
  const secret = user === null ? null : await ask("Password:");
  if (user === null || secret === null) return null;
  return { user, secret, right: user === options.user && secret === options.password };
}

/** OAUTHBEARER (RFC 7628) and its forerunner XOAUTH2: a refusal is explained in JSON before it is final. */
async function oauth(ask: Ask, { options }: DemoSession): Promise<Credentials | null> {
  const fields = (await ask(""))?.split("\x01") ?? [];
  const user = /^(?:user=|n,a=)([^,]*)/.exec(fields[0] ?? "")?.[1];
  const secret = /^auth=Bearer (.+)/i.exec(fields.find((field) => field.startsWith("auth=")) ?? "")?.[1];
  if (user === undefined || secret === undefined) return null;
  const right = user === options.user && secret === options.token;
  if (!right) await ask(JSON.stringify({ status: "401", schemes: "bearer", scope: "https://mail.example.com/" }));
  return { user, secret, right };
}
