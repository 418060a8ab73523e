import type { Who } from "../contract/who.ts";

const USER = ["user"] as const;
const BOTH = ["user", "admin"] as const;
const ADMIN = ["admin"] as const;

/** By the first word of an id, where the id itself is not among `BY_ID`; whoever is not named here has an administrator. */
const BY_GROUP: Readonly<Record<string, readonly Who[]>> = { quota: BOTH, append: BOTH };

/** The first is the more likely one. */
const BY_ID: Readonly<Record<string, readonly Who[]>> = {
  "dns-name-not-found": BOTH,
  "tcp-blocked-locally": USER,
  "tcp-connection-refused": BOTH,
  "tcp-connection-timeout": BOTH,
  "tcp-host-unreachable": BOTH,
  "tls-port-speaks-plaintext": USER,
  "tls-server-name-missing": USER,
  "tls-clock-wrong": USER,
  "tls-intercepted": BOTH,
  "tls-certificate-name-mismatch": ["admin", "user"],
  "tls-client-certificate-required": ["admin", "user"],
  "tls-version-unsupported": ["admin", "user"],
  "greeting-port-speaks-tls": USER,
  "greeting-not-imap": USER,
  "greeting-bye": ["admin", "user"],
  "capability-login-disabled": BOTH,
  "auth-credentials-rejected": USER,
  "auth-app-password-required": USER,
  "auth-oauth-required": USER,
  "auth-token-rejected": BOTH,
  "auth-imap-disabled": BOTH,
  "auth-credentials-not-ascii": USER,
  "auth-password-expired": USER,
  "auth-too-many-attempts": USER,
  "auth-connection-limit": BOTH,
  "auth-client-id-required": USER,
  "auth-privacy-required": USER,
  "auth-username-form-wrong": USER,
  "auth-web-login-required": USER,
  "auth-wrong-server": USER,
  "auth-account-locked": ["admin", "user"],
  "mailbox-not-found": BOTH,
  "mailbox-in-use": BOTH,
  "mailbox-name-invalid": USER,
  "mailbox-prefix-wrong": USER,
  "mailbox-disappeared": BOTH,
  "mailbox-messages-dropped": BOTH,
  "session-idle-timeout": BOTH,
  "session-throttled": BOTH,
  "session-bandwidth-exceeded": BOTH,
  "session-connection-lost": BOTH,
  "policy-password-withheld": ["admin", "user"],
};

/** Who can put the problem of this id right, the more likely one first. */
export function whoCanFix(id: string): readonly Who[] {
  return BY_ID[id] ?? BY_GROUP[id.split("-")[0] ?? ""] ?? ADMIN;
}
