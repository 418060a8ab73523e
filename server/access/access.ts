import type { Logger } from "pino";
import type { Access, ProgramToken } from "../config/access.ts";
import type { Config } from "../config/types.ts";
import { type Audit, type AuditLine, createAudit } from "./audit.ts";
import { readAuthorization, type ShownCredentials } from "./authorization.ts";
import { bondOf } from "./bond.ts";
import { createPasswords, type PasswordVerdict } from "./passwords.ts";
import { ANONYMOUS, OPEN, type Principal } from "./principal.ts";
import { type AccessSession, createSessions, type Sessions } from "./sessions.ts";
import { findToken } from "./tokens.ts";

/** What a request shows of who asks. */
export type ShownIdentity = {
  /** The address that it comes from. */
  client: string;
  authorization: string | undefined;
  /** The secret of a session, from its cookie. */
  session: string | null;
  /** Whom a trusted reverse proxy names; null where none does. */
  proxied?: Principal | null;
};

/** Who asks, and for how long that holds. */
export type Identity = {
  principal: Principal;
  /** The session that was shown; null for all other ways. */
  session: AccessSession | null;
  /** Aborted when it no longer holds: what goes on, such as a stream of events, ends then. */
  ends: AbortSignal;
};

/** What was shown does not do. */
export type IdentityRefusal = {
  who: string | null;
  way: ShownCredentials["way"];
  why: "wrong-name-or-password" | "unknown-token" | "expired-token" | "too-many-attempts" | "too-busy";
  /** Null where it may be tried again at once. */
  retryAfterSeconds: number | null;
};

/** Who may come in: tells who asks, and keeps who is signed in. */
export type AccessCore = {
  /** Null where nothing is closed: everybody is an operator. */
  rules(): Access | null;
  identify(shown: ShownIdentity): Promise<Identity | IdentityRefusal>;
  /** Whether a name and a password belong together, for the page; also refused where there are no users. */
  checkPassword(shown: { name: string; password: string; client: string }): Promise<PasswordVerdict>;
  /** Begins a session of somebody who showed who they are. */
  begin(start: Omit<AccessSession, "id" | "began" | "lastUsed" | "ended" | "bond">): ReturnType<Sessions["begin"]>;
  sessions: Pick<Sessions, "list" | "end" | "endSecret">;
  /** A line of the audit log. Silent where `access` is not configured at all, as on somebody's own machine. */
  audit: Audit;
  /** The configuration was read again: what no longer holds ends. */
  takeUp(): void;
};

type Options = {
  config: () => Pick<Config, "access">;
  log: Logger;
  /** Milliseconds of a clock that nobody sets. */
  clock?: () => number;
};

/** What everybody may, they may go on with. */
const NEVER = new AbortController().signal;

/** Begins with nobody signed in. */
export function createAccess({ config, log, clock }: Options): AccessCore {
  const rules = (): Access | null => {
    const { access } = config();
    return access === "none" ? null : access;
  };
  const sessions = createSessions(() => rules()?.session ?? { idle: 0, age: 0 }, clock);
  const passwords = createPasswords(clock);
  const write = createAudit(log);
  const audit = (line: AuditLine) => {
    if (config().access !== null) write(line);
  };
  let wasClosed = rules() !== null;
  let change = new AbortController();
  const lasting = (principal: Principal): Identity => ({ principal, session: null, ends: change.signal });

  const identifyBy = async (shown: ShownCredentials, { users, tokens }: Access, client: string) => {
    const { way } = shown;
    const who = way === "basic" ? shown.name : null;
    const fitting = way === "basic" ? tokens.filter(({ name }) => name === shown.name) : tokens;
    const token = await findToken(way === "basic" ? shown.password : shown.token, fitting);
    if (token !== null && isOver(token)) {
      return { who: token.name, way, why: "expired-token", retryAfterSeconds: null } as const;
    }
    if (token !== null) return lasting({ name: token.name, role: token.role, way });
    if (way === "token") return { who, way, why: "unknown-token", retryAfterSeconds: null } as const;
    const verdict = await passwords.check({ name: shown.name, password: shown.password, client }, users);
    if ("user" in verdict) return lasting({ name: verdict.user.name, role: verdict.user.role, way });
    return { who, way, retryAfterSeconds: null, ...verdict };
  };

  return {
    rules,
    async identify({ client, authorization, session: secret, proxied = null }) {
      const access = rules();
      if (access === null) return lasting(OPEN);
      const shown = readAuthorization(authorization);
      if (shown !== null) return identifyBy(shown, access, client);
      if (proxied !== null) return lasting(proxied);
      const session = secret === null ? null : sessions.use(secret);
      if (session === null) return { principal: ANONYMOUS, session: null, ends: NEVER };
      const { name, role, ended } = session;
      return { principal: { name, role, way: "session" }, session, ends: ended };
    },
    checkPassword: (shown) => passwords.check(shown, rules()?.users ?? []),
    begin(start) {
      const access = rules();
      const bond = access && bondOf(access, start);
      if (bond === null) throw new Error("a session began that rests on nothing");
      return sessions.begin({ ...start, bond });
    },
    sessions,
    audit,
    takeUp() {
      const access = rules();
      const ended = sessions.keepOnly((session) => access !== null && bondOf(access, session) === session.bond);
      for (const { name, client } of ended) {
        audit({ what: "session-end", outcome: "done", who: name, way: "configuration", client });
      }
      // Everything that a token may have changed with: whoever shows the right one comes back.
      const isClosed = access !== null;
      if (!isClosed && !wasClosed) return;
      wasClosed = isClosed;
      change.abort();
      change = new AbortController();
    },
  };
}

function isOver({ until }: ProgramToken): boolean {
  return until !== null && Date.now() >= until.getTime();
}
