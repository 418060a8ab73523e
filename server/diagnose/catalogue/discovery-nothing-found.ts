import type { Diagnosis } from "../diagnosis.ts";
import { answeredRungs, discovered, nameOfSource, offersImap } from "../discovery.ts";
import { ASK_ANNOUNCEMENT } from "../verify-steps.ts";

/** No place says where the mail of this domain is read, by IMAP or otherwise. */
export const discoveryNothingFound: Diagnosis = {
  id: "discovery-nothing-found",
  severity: "warning",
  scope: "server",
  phase: null,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc6186#section-3.2",
  wire: [],
  text: {
    title: "No IMAP settings are found for {domain}",
    cause:
      "Nothing says which server the mail of the domain is read from: {tried} were asked. Mail programs cannot set the account up from the address alone; if you know server and port, you can still enter them by hand.",
    fix: {
      user: [
        "Check the part of the address behind the @ for a mistake.",
        "Enter the settings by hand, as your provider or administrator gives them: the IMAP server (often `imap.{domain}` or `mail.{domain}`), port 993 with SSL/TLS, and the full address as user name.",
        "Search the help pages of your provider for “IMAP settings”; a company's address may belong to Microsoft 365 (`outlook.office365.com`) or Google Workspace (`imap.gmail.com`).",
      ],
      admin: [
        "Publish the server in DNS, with its own name in place of `MAILSERVER`: `_imaps._tcp.{domain}. 3600 IN SRV 0 1 993 MAILSERVER.`.",
        "Publish a file for Thunderbird and others at `https://autoconfig.{domain}/mail/config-v1.1.xml`, with a valid certificate.",
        "Publish autodiscover for Outlook: `autodiscover.{domain}. 3600 IN CNAME autodiscover.outlook.com.` with Microsoft 365, or with the name of your own Exchange server as target.",
        "See that the answers arrive: `dig +short SRV _imaps._tcp.{domain}` and `curl -i https://autoconfig.{domain}/mail/config-v1.1.xml`.",
      ],
    },
    verify: ASK_ANNOUNCEMENT,
  },
  find(facts) {
    const evidence = discovered(facts);
    const knows = answeredRungs(facts).some(
      ({ source, servers, declined }) => declined || (source !== "guess" && servers.length > 0),
    );
    if (!evidence || knows || offersImap(facts)) return null;
    const tried = [...new Set(facts.discovery?.rungs.map(({ source }) => nameOfSource(source)))].join("; ");
    return { ...evidence, tried };
  },
};
