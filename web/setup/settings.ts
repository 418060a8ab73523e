import type { Security } from "../../server/config/types.ts";
import type { ServerSummary } from "../../server/http/shapes.ts";

/** What the reader says besides the server. */
export type Said = { address: string; user: string; smtpHost: string; smtpPort: 587 | 465 };

/** One of the two servers that a mail program asks for. */
export type Endpoint = { host: string; port: number; security: Security };

/** Everything that a guide fills in. */
export type MailSettings = {
  imap: Endpoint;
  smtp: Endpoint;
  /** Empty where the reader has not said it. */
  address: string;
  user: string;
  oauth: boolean;
};

/** The files to download. */
export type SetupFile = "apple.mobileconfig" | "config-v1.1.xml";

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Whether this can be an e-mail address. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** The settings for a server and an account. */
export function mailSettings({ host, port, security, signIn }: ServerSummary, said: Said): MailSettings {
  const address = isAddress(said.address) ? said.address : "";
  return {
    imap: { host, port, security },
    smtp: {
      host: said.smtpHost || host,
      port: said.smtpPort,
      security: said.smtpPort === 465 ? "implicit-tls" : "starttls",
    },
    address,
    user: said.user || address,
    oauth: signIn === "oauth2",
  };
}

/** Where a file with these settings is to be had. */
export function filePath(server: string, file: SetupFile, { address, user, smtp }: MailSettings): string {
  const query = new URLSearchParams({ smtpHost: smtp.host, smtpPort: String(smtp.port) });
  if (address !== "") query.set("address", address);
  if (user !== "") query.set("user", user);
  return `/api/v1/setup/${encodeURIComponent(server)}/${file}?${query}`;
}
