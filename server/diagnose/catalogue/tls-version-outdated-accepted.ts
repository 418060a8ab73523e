import { CHECK } from "../admin-steps.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** RFC 8996 retired these; by the name that people know, and the option of openssl. */
const RETIRED: Readonly<Record<string, { name: string; option: string }>> = {
  TLSv1: { name: "TLS 1.0", option: "-tls1" },
  "TLSv1.1": { name: "TLS 1.1", option: "-tls1_1" },
};

/** The server speaks current versions of TLS, and retired ones as well. */
export const tlsVersionOutdatedAccepted: Diagnosis = {
  id: "tls-version-outdated-accepted",
  severity: "warning",
  scope: "server",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8996",
  wire: [],
  text: {
    title: "{host} still accepts {versions}",
    cause:
      "Current mail programs are safe, because they use newer versions. Old or wrongly set up ones may use {versions}, retired as insecure, and then mail and passwords are poorly protected.",
    fix: {
      user: ["Update your mail program if it is more than ten years old."],
      admin: [
        "Look for old clients in the log first: `%k` in Dovecot's `login_log_format_elements` (in version 2.4 the variable `ssl_security`) writes the TLS version of each login.",
        careful(
          "clients that know nothing newer cannot connect any more; tell their users before.",
          `Allow TLS 1.2 and newer only: \`ssl_min_protocol = TLSv1.2\` in Dovecot, then \`doveadm reload\`; it has to be refused afterwards, with \`Cipher is (NONE)\`: \`${OPENSSL} {option} -cipher ALL@SECLEVEL=0 </dev/null\`.`,
        ),
        careful(
          "the same applies there.",
          'Change whatever else ends TLS: `ssl_protocols TLSv1.2 TLSv1.3;` in nginx, `ssl-min-ver TLSv1.2` on the `bind` line of HAProxy, `tls_versions: tls1_2 tls1_3` in `imapd.conf` of Cyrus, `TLS_PROTOCOL="TLSv1.2"` in `imapd-ssl` of Courier.',
        ),
      ],
    },
    verify: [`Look at every TLS version; the server has to refuse {versions}: \`${CHECK} --depth full\`.`],
  },
  find(facts) {
    // A server with nothing newer has tls-version-unsupported.
    if (facts.phases.tls.status !== "ok") return null;
    const accepted = facts.questions?.tlsVersions.filter((answer) => answer.accepted) ?? [];
    const retired = accepted.map(({ version }) => RETIRED[version]).filter((one) => one !== undefined);
    const first = retired[0];
    if (!first) return null;
    return { ...target(facts), versions: retired.map(({ name }) => name).join(", "), option: first.option };
  },
};
