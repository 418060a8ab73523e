import type { SetupChoice } from "../../server/contract/answers/setup.ts";

/** A configured server to set a mail program up for. */
export function setupChoice(changes: Partial<SetupChoice> = {}): SetupChoice {
  return {
    kind: "configured",
    name: "corp",
    label: "corp",
    names: [],
    domains: ["example.com"],
    imap: { host: "mail.example.com", port: 993, security: "implicit-tls" },
    smtp: null,
    userForm: "address",
    smtpUserForm: changes.userForm ?? "address",
    signIn: "password",
    notes: [],
    checkable: true,
    ...changes,
  };
}
