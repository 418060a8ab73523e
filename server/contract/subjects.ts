import type { PhaseName } from "./phases.ts";

/**
 * Every first word that the id of a finding may have, in the order in which a reader meets them; with the phase that it mostly
 * belongs to, null where that is the whole check.
 */
export const SUBJECTS = {
  dns: "dns",
  tcp: "tcp",
  service: null,
  tls: "tls",
  starttls: "starttls",
  greeting: "greeting",
  capability: "capability",
  token: "token",
  auth: "auth",
  mailbox: "status",
  quota: "quota",
  append: "sync",
  sync: "sync",
  session: null,
  client: null,
  latency: null,
  discovery: null,
  policy: null,
} as const satisfies Readonly<Record<string, PhaseName | null>>;

/** What a finding is about: the first word of its id. */
export type Subject = keyof typeof SUBJECTS;

/** Every subject, in that order. */
export const SUBJECT_NAMES: readonly Subject[] = Object.keys(SUBJECTS).filter(isSubject);

/** What a finding is about, by its id; null for an id that begins otherwise. */
export function subjectOf(id: string): Subject | null {
  const word = id.split("-")[0] ?? "";
  return isSubject(word) ? word : null;
}

function isSubject(word: string): word is Subject {
  return word in SUBJECTS;
}
