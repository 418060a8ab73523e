import type { Discovered } from "../../server/contract/answers/discovered.ts";

/** A server that was found for an address, with some things changed. */
export function foundSetting(changes: Partial<Discovered["settings"][number]> = {}): Discovered["settings"][number] {
  return {
    host: "imap.example.com",
    port: 993,
    security: "implicit-tls",
    user: "anna@example.com",
    source: { kind: "configured", server: "corp" },
    checkable: true,
    label: "corp",
    ...changes,
  };
}

/** What is known of anna@example.com: one server, with some things changed. */
export function discovered(changes: Partial<Discovered> = {}): Discovered {
  return { address: "anna@example.com", domain: "example.com", settings: [foundSetting()], notes: [], ...changes };
}
