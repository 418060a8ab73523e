import type { SetupChoice } from "../../../server/contract/answers/setup.ts";
import { partAddress } from "../../../server/contract/mail-address.ts";
import type { Security } from "../../../server/contract/securities.ts";

/** What the reader says besides the server. */
export type ReaderDetails = { address: string; user: string; smtpHost: string; smtpPort: 587 | 465 };

/** One of the two servers that a mail program asks for. */
export type MailServer = { host: string; port: number; security: Security };

/** What is typed where a mail program asks for the password. */
export type PasswordKind = "password" | "app" | "code";

/** Everything that a guide fills in. */
export type MailSettings = {
  imap: MailServer;
  smtp: MailServer;
  /** Empty where the reader has not said it. */
  address: string;
  user: string;
  /** The user name for sending, mostly the same. */
  smtpUser: string;
  oauth: boolean;
  password: PasswordKind;
  /** Whether the mail program finds the servers by itself once its user has signed in: nothing of this is to be filled in. */
  signsInByItself: boolean;
};

/** The files to download. */
export type SetupFile = "apple.mobileconfig" | "config-v1.1.xml";

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Whether this can be an e-mail address. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** The settings for a server or a provider and an account; null where there is no IMAP to reach. */
export function mailSettings(choice: SetupChoice, said: ReaderDetails): MailSettings | null {
  const { imap, smtp, userForm, smtpUserForm, signIn, domains, notes } = choice;
  if (imap === null) return null;
  const address = isAddress(said.address) ? said.address : "";
  const { local, domain: own } = partAddress(address);
  const domain = own ?? domains[0] ?? "";
  const inForm = (form: SetupChoice["userForm"]) => (form === "address" ? address : local);
  const user = said.user || inForm(userForm);
  const at = (endpoint: MailServer): MailServer => ({ ...endpoint, host: endpoint.host.replace("{domain}", domain) });
  return {
    imap: at(imap),
    smtp: smtp
      ? at(smtp)
      : {
          host: said.smtpHost || at(imap).host,
          port: said.smtpPort,
          security: said.smtpPort === 465 ? "implicit-tls" : "starttls",
        },
    address,
    user,
    smtpUser: smtpUserForm === userForm ? user : inForm(smtpUserForm),
    oauth: signIn === "oauth2",
    password: passwordKind(choice),
    signsInByItself: notes.some(({ id }) => id === "oauth-only"),
  };
}

/** Where a file with these settings is to be had. */
export function filePath({ kind, name, smtp: known }: SetupChoice, file: SetupFile, settings: MailSettings): string {
  const { address, user, smtp } = settings;
  const query = new URLSearchParams(known ? {} : { smtpHost: smtp.host, smtpPort: String(smtp.port) });
  if (address !== "") query.set("address", address);
  if (user !== "") query.set("user", user);
  const folder = kind === "provider" ? "providers/" : "";
  return `/api/v1/setup/${folder}${encodeURIComponent(name)}/${file}?${query}`;
}

function passwordKind({ notes }: SetupChoice): PasswordKind {
  const has = (wanted: string) => notes.some(({ id }) => id === wanted);
  if (has("authorization-code")) return "code";
  return has("app-password") ? "app" : "password";
}
