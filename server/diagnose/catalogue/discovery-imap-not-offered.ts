import type { Diagnosis } from "../diagnosis.ts";
import { answeredRungs, discovered, nameOfSource, offersImap } from "../discovery.ts";
import { ASK_ANNOUNCEMENT } from "../verify-steps.ts";

/** The domain or its provider says how mail is read, and IMAP is not among the ways. */
export const discoveryImapNotOffered: Diagnosis = {
  id: "discovery-imap-not-offered",
  severity: "warning",
  scope: "server",
  phase: null,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc6186#section-3.4",
  wire: [],
  text: {
    title: "{domain} offers no IMAP",
    cause:
      "According to {sources}, the mail of the domain is not read by IMAP{kind, select, others {, but by other protocols: {others}} other {}}. No password and no setting of a mail program changes that.",
    fix: {
      user: [
        "Read your mail with the provider's own program or in webmail.",
        "Install the provider's bridge if it has one: Proton Mail Bridge offers IMAP on your own computer at `127.0.0.1`, port 1143, to paying customers; Tuta and HEY have none.",
        "Use POP3 if it is offered and one device is enough, and set it to leave the mail on the server; or let mail be forwarded to an account with IMAP.",
      ],
      admin: [
        "Switch IMAP on if your server has it: `protocols = imap` in Dovecot; `Set-CASMailbox USER -ImapEnabled $true` in Exchange and Microsoft 365; in the Admin console of Google Workspace under Apps > Google Workspace > Gmail > End User Access > POP and IMAP access.",
        "Correct the SRV record if it is wrong: a target of `.` means that the service does not exist; publish `_imaps._tcp.{domain}. 3600 IN SRV 0 1 993 MAILSERVER.` with your server's name instead.",
        "Add an `incomingServer` of type `imap` to `config-v1.1.xml` if that is published.",
        "See what is published now: `dig +short SRV _imaps._tcp.{domain}`, `dig +short SRV _imap._tcp.{domain}` and `curl -i https://autoconfig.{domain}/mail/config-v1.1.xml`.",
      ],
    },
    verify: ASK_ANNOUNCEMENT,
  },
  find(facts) {
    const evidence = discovered(facts);
    // `_imap._tcp` is often declined beside a good `_imaps._tcp`: only unencrypted or STARTTLS access is not wanted.
    if (!evidence || offersImap(facts)) return null;
    const telling = answeredRungs(facts).filter(
      ({ source, servers, declined }) => declined || (source !== "guess" && servers.length > 0),
    );
    if (telling.length === 0) return null;
    const protocols = telling.flatMap(({ servers }) => servers.map(({ protocol }) => protocol));
    return {
      ...evidence,
      sources: [...new Set(telling.map(({ source }) => nameOfSource(source)))].join(", "),
      kind: protocols.length > 0 ? "others" : "declined",
      others: [...new Set(protocols)].join(", "),
    };
  },
};
