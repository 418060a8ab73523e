import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";
import { offeredBefore } from "../offered.ts";
import { CHANGE_TO_TLS } from "../verify-steps.ts";

/** STARTTLS was asked for, but the server does not have it. */
export const starttlsNotOffered: Diagnosis = {
  id: "starttls-not-offered",
  severity: "critical",
  scope: "server",
  phase: "starttls",
  // RFC 9051 section 6.2.1: whoever is logged in already cannot change to TLS any more.
  consequenceOf: ["greeting-preauth"],
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.1",
  spokenWith: "starttls",
  wire: ["C: a1 CAPABILITY", "S: * CAPABILITY IMAP4rev1 IDLE AUTH=PLAIN", "S: a1 OK Completed"],
  text: {
    title: "{host} does not offer STARTTLS on {port, select, unknown {its mail port} other {port {port}}}",
    cause:
      "The connection is set to STARTTLS, but the server does not list it among its capabilities. The connection would stay unencrypted, so mail programs report that STARTTLS is not supported. {before, select, offered {It was still offered on {since}: either the server has been changed since then, or a device on the way (a firewall, a proxy, or somebody who wants to read along) removes it.} other {If it was offered before, a device on the way may be removing it.}}",
    fix: {
      user: [
        "Choose SSL/TLS with port 993 in your mail program.",
        "Keep encryption switched on: “none” would send your password for everyone on the way to read.",
      ],
      admin: [
        "Check port 993 instead: `port: 993` and `security: implicit-tls` for this server in `imapscope.yaml`.",
        "Switch TLS on in the mail server: `ssl = yes` with `ssl_cert` and `ssl_key` in Dovecot (in version 2.4 `ssl_server_cert_file` and `ssl_server_key_file`), then `doveadm reload`; `tls_server_cert` and `tls_server_key` in Cyrus, `IMAPDSTARTTLS=YES` in Courier, `starttls on;` in nginx.",
        "Ask the server itself, on the machine it runs on, and compare with outside: `openssl s_client -connect {host}:{port} -starttls imap </dev/null`; it says `Didn't find STARTTLS` where none is offered.",
        "Turn off mail inspection in the firewall on the way if STARTTLS is offered inside but not outside.",
      ],
    },
    verify: CHANGE_TO_TLS,
  },
  find(facts, { lastOffered }) {
    const { starttls } = facts.phases;
    const offered = starttls.status === "failed" ? starttls.value?.offered : undefined;
    const failed = failedWith(facts, "starttls", offered === false ? undefined : ["STARTTLS_NOT_OFFERED"]);
    return failed && { ...failed, ...offeredBefore(lastOffered?.starttls) };
  },
};
