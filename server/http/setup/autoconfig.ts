import type { Security } from "../../contract/securities.ts";
import type { Settings } from "./settings.ts";
import { xml } from "./xml.ts";

const SOCKET_TYPE: Readonly<Record<Security, string>> = { "implicit-tls": "SSL", starttls: "STARTTLS", none: "plain" };

/**
 * A configuration file for Thunderbird and whatever else reads Mozilla's format (autoconfig, `config-v1.1.xml`), to be put at
 * `https://autoconfig.DOMAIN/mail/config-v1.1.xml`. The user's own address is filled in by the mail program.
 */
export function autoconfig({ name, imap, smtp, address, user }: Settings, oauth: boolean): string {
  const domain = address?.split("@").at(-1) ?? imap.host;
  const username = user !== null && !user.includes("@") ? "%EMAILLOCALPART%" : "%EMAILADDRESS%";
  const authentication = oauth ? "OAuth2" : "password-cleartext";
  return `<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1">
  <emailProvider id="${xml(domain)}">
    <domain>${xml(domain)}</domain>
    <displayName>${xml(name)}</displayName>
    <displayShortName>${xml(name)}</displayShortName>
    <incomingServer type="imap">
      ${server(imap, authentication, username)}
    </incomingServer>
    <outgoingServer type="smtp">
      ${server(smtp, authentication, username)}
    </outgoingServer>
  </emailProvider>
</clientConfig>
`;
}

function server({ host, port, security }: Settings["imap"], authentication: string, username: string): string {
  return [
    `<hostname>${xml(host)}</hostname>`,
    `<port>${port}</port>`,
    `<socketType>${SOCKET_TYPE[security]}</socketType>`,
    `<authentication>${authentication}</authentication>`,
    `<username>${username}</username>`,
  ].join("\n      ");
}
