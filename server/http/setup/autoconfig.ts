import { html } from "hono/html";
import { partAddress } from "../../contract/mail-address.ts";
import type { Security } from "../../contract/securities.ts";
import type { Settings } from "./settings.ts";
import { xmlText } from "./xml-text.ts";

const SOCKET_TYPE: Readonly<Record<Security, string>> = { "implicit-tls": "SSL", starttls: "STARTTLS", none: "plain" };

/**
 * A configuration file for Thunderbird and whatever else reads Mozilla's format (autoconfig, `config-v1.1.xml`), to be put at
 * `https://autoconfig.DOMAIN/mail/config-v1.1.xml`. The user's own address is filled in by the mail program.
 */
export async function autoconfig(settings: Settings, oauth: boolean): Promise<string> {
  const { name, imap, smtp, address, user, smtpUser } = settings;
  const domain = partAddress(address ?? "").domain ?? imap.host;
  const authentication = oauth ? "OAuth2" : "password-cleartext";
  const file = await html`<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1">
  <emailProvider id="${xmlText(domain)}">
    <domain>${xmlText(domain)}</domain>
    <displayName>${xmlText(name)}</displayName>
    <displayShortName>${xmlText(name)}</displayShortName>
    <incomingServer type="imap">
      ${server(imap, authentication, placeholderFor(user))}
    </incomingServer>
    <outgoingServer type="smtp">
      ${server(smtp, authentication, placeholderFor(smtpUser))}
    </outgoingServer>
  </emailProvider>
</clientConfig>
`;
  return file.toString();
}

/** What the mail program fills in for a user name. */
function placeholderFor(user: string | null): string {
  return user !== null && !user.includes("@") ? "%EMAILLOCALPART%" : "%EMAILADDRESS%";
}

function server({ host, port, security }: Settings["imap"], authentication: string, username: string) {
  return html`<hostname>${xmlText(host)}</hostname>
      <port>${port}</port>
      <socketType>${SOCKET_TYPE[security]}</socketType>
      <authentication>${authentication}</authentication>
      <username>${username}</username>`;
}
