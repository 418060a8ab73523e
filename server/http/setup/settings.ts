import { z } from "zod";
import { parseHost } from "../../config/host.ts";
import type { SetupChoice } from "../../contract/answers/setup.ts";
import { partAddress } from "../../contract/mail-address.ts";
import type { Security } from "../../contract/securities.ts";

/** What a mail program has to know to use a server; never a password. */
export type Settings = {
  /** The name of the server or the provider, for people. */
  name: string;
  imap: { host: string; port: number; security: Security };
  /** imapscope does not check sending: where to is the reader's to say. */
  smtp: { host: string; port: number; security: Security };
  /** Null where the mail program is to ask for it. */
  address: string | null;
  /** Null where it follows from the address. */
  user: string | null;
  /** The same for sending. */
  smtpUser: string | null;
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

type Said = z.infer<typeof settingsQuery>;

/** The settings of a server or a provider, with what the reader said besides; null where there is no IMAP. */
export function settingsOf(choice: SetupChoice, said: Said): Settings | null {
  const { name, imap, smtp, userForm, smtpUserForm, domains } = choice;
  if (imap === null) return null;
  const { local, domain: own } = partAddress(said.address);
  const domain = own ?? domains[0] ?? "";
  const inForm = (form: SetupChoice["userForm"]) => (form === "address" ? said.address : local) || null;
  const user = said.user || inForm(userForm);
  const known = smtp && { ...smtp, host: smtp.host.replace("{domain}", domain) };
  return {
    name,
    imap: { ...imap, host: imap.host.replace("{domain}", domain) },
    smtp: said.smtpHost === "" && known ? known : sendingAt(parseHost(said.smtpHost) ?? imap.host, said.smtpPort),
    address: said.address || null,
    user,
    smtpUser: smtpUserForm === userForm ? user : inForm(smtpUserForm),
  };
}

/** RFC 8314: TLS from the beginning on 465; STARTTLS on 587 and wherever else mail is handed in. */
function sendingAt(host: string, port: number): Settings["smtp"] {
  return { host, port, security: port === 465 ? "implicit-tls" : "starttls" };
}
