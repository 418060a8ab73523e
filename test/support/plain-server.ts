import type { ServerConfig } from "../../server/config/types.ts";

/** A server of which only the host is known, every default filled in. */
export const PLAIN_SERVER: ServerConfig = {
  name: "corp",
  host: "mail.example.com",
  port: 993,
  security: "implicit-tls",
  login: null,
  depth: "connect",
  mailboxes: ["INBOX"],
  sync: null,
  timing: { kind: "every", seconds: 60 },
  timeoutSeconds: 15,
  thresholds: { certificateDays: null, quotaPercent: 90, newestMessageAge: null, seconds: {} },
  confirm: 2,
  maintenance: [],
  ca: null,
  labels: {},
  address: null,
  family: null,
};
