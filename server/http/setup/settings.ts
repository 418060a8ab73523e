import { z } from "zod";
import { parseHost } from "../../config/host.ts";
import type { Security, ServerConfig } from "../../config/types.ts";

/** What a mail program has to know to use a server; never a password. */
export type Settings = {
  /** The configured name of the server, for people. */
  name: string;
  imap: { host: string; port: number; security: Security };
  /** imapscope does not check sending: where to is the reader's to say. */
  smtp: { host: string; port: number; security: Security };
  /** Null where the mail program is to ask for it. */
  address: string | null;
  /** Null where it follows from the address. */
  user: string | null;
};

/** `?address=…&user=…&smtpHost=…&smtpPort=…`; all of it may be left out. */
export const settingsQuery = z.object({
  address: z
    .string()
    .max(254)
    .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$|^$/, "write it as name@example.com")
    .default(""),
  user: z
    .string()
    .max(254)
    .regex(/^\P{Cc}*$/u, "it may hold no control characters")
    .default(""),
  smtpHost: z
    .string()
    .max(253)
    .refine((host) => host === "" || parseHost(host) !== null, "write a host name, such as smtp.example.com")
    .default(""),
  smtpPort: z.coerce.number().int().min(1).max(65_535).default(587),
});

/** The settings of a configured server, with what the reader said besides. */
export function settingsOf(server: ServerConfig, said: z.infer<typeof settingsQuery>): Settings {
  const { name, host, port, security } = server;
  return {
    name,
    imap: { host, port, security },
    smtp: {
      host: said.smtpHost === "" ? host : (parseHost(said.smtpHost) ?? host),
      port: said.smtpPort,
      // RFC 8314: TLS from the beginning on 465; STARTTLS on 587 and wherever else mail is handed in.
      security: said.smtpPort === 465 ? "implicit-tls" : "starttls",
    },
    address: said.address || null,
    user: said.user || said.address || null,
  };
}
