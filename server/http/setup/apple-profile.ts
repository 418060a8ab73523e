import { createHash } from "node:crypto";
import { html } from "hono/html";
import { hostPort } from "../../contract/host-port.ts";
import type { Settings } from "./settings.ts";
import { xmlText } from "./xml-text.ts";

type Value = string | number | boolean;

/**
 * A configuration profile with one mail account (Apple, Configuration Profile Reference, `com.apple.mail.managed`). It
 * holds no password, so the device asks for it, and is not signed, which the device says. The identifiers follow from the
 * settings: the same profile installed again replaces the first.
 */
export async function appleProfile(settings: Settings): Promise<string> {
  const { name, imap, smtp, address, user, smtpUser } = settings;
  const seed = [imap.host, imap.port, user ?? ""].join("\n");
  const account: Readonly<Record<string, Value | null>> = {
    PayloadType: "com.apple.mail.managed",
    PayloadVersion: 1,
    PayloadIdentifier: `imapscope.${digest(seed).slice(0, 12)}.mail`,
    PayloadUUID: uuid(`mail ${seed}`),
    PayloadDisplayName: address ?? name,
    EmailAccountDescription: address ?? name,
    EmailAccountType: "EmailTypeIMAP",
    EmailAddress: address,
    IncomingMailServerAuthentication: "EmailAuthPassword",
    IncomingMailServerHostName: imap.host,
    IncomingMailServerPortNumber: imap.port,
    IncomingMailServerUseSSL: imap.security !== "none",
    IncomingMailServerUsername: user,
    OutgoingMailServerAuthentication: "EmailAuthPassword",
    OutgoingMailServerHostName: smtp.host,
    OutgoingMailServerPortNumber: smtp.port,
    OutgoingMailServerUseSSL: smtp.security !== "none",
    OutgoingMailServerUsername: smtpUser,
    OutgoingPasswordSameAsIncomingPassword: true,
  };
  const file = await html`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
${entry("PayloadType", "Configuration")}${entry("PayloadVersion", 1)}${entry("PayloadIdentifier", `imapscope.${digest(seed).slice(0, 12)}`)}${entry("PayloadUUID", uuid(`profile ${seed}`))}${entry("PayloadDisplayName", `${address ?? name} (IMAP)`)}${entry("PayloadDescription", hostPort(imap))}<key>PayloadContent</key>
<array>
<dict>
${Object.entries(account).map(([key, value]) => (value === null ? "" : entry(key, value)))}</dict>
</array>
</dict>
</plist>
`;
  return file.toString();
}

function entry(key: string, value: Value) {
  return html`<key>${key}</key>\n${element(value)}\n`;
}

function element(value: Value) {
  if (typeof value === "boolean") return value ? html`<true/>` : html`<false/>`;
  return typeof value === "number" ? html`<integer>${value}</integer>` : html`<string>${xmlText(value)}</string>`;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Made from a name (RFC 9562 section 5.8, version 8). */
function uuid(text: string): string {
  const hex = digest(text);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
    .join("-")
    .toUpperCase();
}
