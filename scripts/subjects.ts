import type { PhaseName } from "../server/probe/facts.ts";

/** What the first word of a finding's id stands for. */
export type Subject = { heading: string; phase: PhaseName | null };

/** Every first word that an id may have, in the order in which a reader meets them; with the phase it belongs to. */
export const SUBJECTS: Readonly<Record<string, Subject>> = {
  dns: { heading: "Name lookup (DNS)", phase: "dns" },
  tcp: { heading: "Connection (TCP)", phase: "tcp" },
  tls: { heading: "Encryption (TLS)", phase: "tls" },
  starttls: { heading: "STARTTLS", phase: "starttls" },
  greeting: { heading: "Greeting", phase: "greeting" },
  capability: { heading: "Capabilities", phase: "capability" },
  token: { heading: "OAuth 2.0 token", phase: "token" },
  auth: { heading: "Login", phase: "auth" },
  mailbox: { heading: "Mailboxes", phase: "status" },
  quota: { heading: "Quota", phase: "quota" },
  append: { heading: "Storing messages", phase: "sync" },
  sync: { heading: "Synchronisation", phase: "sync" },
  session: { heading: "Session", phase: null },
  latency: { heading: "Speed", phase: null },
  discovery: { heading: "Discovery of settings", phase: null },
  policy: { heading: "Policy of the check", phase: null },
};

/** The first word of an id. */
export function subjectOf(id: string): string {
  return id.split("-")[0] ?? id;
}
