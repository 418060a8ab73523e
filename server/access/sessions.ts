import { createHash, randomBytes } from "node:crypto";
import type { Role } from "../contract/roles.ts";

/** Somebody who signed in at the page, until the session ends. */
export type AccessSession = {
  /** What lists call it; it lets nobody in. */
  id: string;
  name: string;
  /** Who it is, for good, by how it began: names may change, and somebody else may have the same one. */
  subject: string;
  role: Role;
  /** How it began. */
  by: "password" | "oidc";
  /** What of the configuration it rests on: it ends when that changes. */
  bond: string;
  /** Where it began. */
  client: string;
  userAgent: string;
  began: Date;
  lastUsed: Date;
  /** Aborted when it ends, however it ends. */
  ended: AbortSignal;
};

/** What a session begins with. */
export type SessionStart = Pick<AccessSession, "name" | "subject" | "role" | "by" | "bond" | "client" | "userAgent">;

/** Who is signed in: in memory, so that a restart signs everybody out, and without the secret that lets them in. */
export type Sessions = {
  /** A new session with a new secret, whatever whoever asks has had before. */
  begin(start: SessionStart): { secret: string; session: AccessSession };
  /** The session of a secret, which is used by that; null where there is none, or none any more. */
  use(secret: string): AccessSession | null;
  list(): readonly AccessSession[];
  /** False where there is none of this id. */
  end(id: string): boolean;
  /** Ends the session of a secret, if there is one. */
  endSecret(secret: string): void;
  /** Ends all of which this is not true; gives those that it ended. */
  keepOnly(stays: (session: AccessSession) => boolean): readonly AccessSession[];
  /** Ends what was not used for too long, or is too old; called by itself twice a minute while there are sessions. */
  sweep(): void;
};

const SECRET_BYTES = 32;
const ID_BYTES = 8;
const MOST_OF_USER = 50;
const MOST = 10_000;
const SWEEP_MS = 30_000;

type Held = { session: AccessSession; end: AbortController; beganAt: number; usedAt: number };

/** `limits` says, in seconds, how long a session lasts without being used, and at most. Time is that of a clock that nobody sets. */
export function createSessions(
  limits: () => { idle: number; age: number },
  clock: () => number = () => performance.now(),
): Sessions {
  /** By the hash of the secret, the longest unused first. */
  const sessions = new Map<string, Held>();
  let timer: NodeJS.Timeout | null = null;

  const drop = (key: string, held: Held) => {
    sessions.delete(key);
    held.end.abort();
    if (sessions.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
  const isOver = ({ beganAt, usedAt }: Held) => {
    const { idle, age } = limits();
    return clock() - usedAt > idle * 1000 || clock() - beganAt > age * 1000;
  };
  const dropIf = (over: (held: Held) => boolean): readonly AccessSession[] => {
    const dropped = [...sessions].filter(([, held]) => over(held));
    for (const [key, held] of dropped) drop(key, held);
    return dropped.map(([, { session }]) => session);
  };
  const sweep = () => void dropIf(isOver);
  const makeRoom = (name: string) => {
    const [oldest] = sessions;
    const own = [...sessions].filter(([, { session }]) => session.name === name);
    const [longestUnused] = own;
    if (own.length >= MOST_OF_USER && longestUnused) drop(...longestUnused);
    else if (sessions.size >= MOST && oldest) drop(...oldest);
  };

  return {
    begin(start) {
      makeRoom(start.name);
      const secret = randomBytes(SECRET_BYTES).toString("base64url");
      const end = new AbortController();
      const began = new Date();
      const id = randomBytes(ID_BYTES).toString("hex");
      const session = { ...start, id, began, lastUsed: began, ended: end.signal };
      sessions.set(keyOf(secret), { session, end, beganAt: clock(), usedAt: clock() });
      timer ??= setInterval(sweep, SWEEP_MS).unref();
      return { secret, session };
    },
    use(secret) {
      const key = keyOf(secret);
      const held = sessions.get(key);
      if (held === undefined) return null;
      if (isOver(held)) {
        drop(key, held);
        return null;
      }
      const session = { ...held.session, lastUsed: new Date() };
      sessions.delete(key);
      sessions.set(key, { ...held, session, usedAt: clock() });
      return session;
    },
    list() {
      sweep();
      return [...sessions.values()].map(({ session }) => session);
    },
    endSecret(secret) {
      const key = keyOf(secret);
      const held = sessions.get(key);
      if (held) drop(key, held);
    },
    end: (id) => dropIf(({ session }) => session.id === id).length > 0,
    keepOnly: (stays) => dropIf(({ session }) => !stays(session)),
    sweep,
  };
}

/** The map is searched by a hash: how long that takes says nothing of a secret that is there. */
function keyOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
