import { INSTALL_ELSEWHERE } from "../admin-steps.ts";
import { untidiness } from "../chain-order.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

/** The chain is complete and trusted, and is not sent as the standard wants it. */
export const tlsCertificateChainUntidy: Diagnosis = {
  id: "tls-certificate-chain-untidy",
  scope: "server",
  severity: "notice",
  phase: "tls",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2",
  wire: [],
  text: {
    title:
      "{host} sends its certificates {fault, select, order {in the wrong order} twice {more than once} other {together with the root}}",
    cause:
      "{fault, select, order {Each certificate is to be followed by that of its issuer; {subject, select, unknown {this certificate} other {`{subject}`}} stands in the wrong place. Current programs put them in order, older ones and small devices fail.} twice {{subject, select, unknown {this certificate} other {`{subject}`}} comes twice. Nothing fails, but each handshake carries more than it needs.} other {The root {subject, select, unknown {this certificate} other {`{subject}`}} is sent along. Nobody needs it, as it is trusted only by those who have it already; each handshake carries more than it needs.}}",
    fix: {
      user: [],
      admin: [
        `See what is sent, and in which order: \`${OPENSSL} -showcerts </dev/null | grep -e " s:" -e " i:"\`; every \`i:\` has to be the next \`s:\`.`,
        "Serve `fullchain.pem` of certbot or acme.sh, which is right as it is. Otherwise make a new file, and leave the one that is served alone until it is checked: the server’s own certificate, then that of its issuer, and so on, each once and without the root: `(openssl x509 -in CERT && openssl x509 -in INTERMEDIATE) >chain.pem`. Then name it in place of the old one and run `doveadm reload`.",
        INSTALL_ELSEWHERE,
      ],
    },
    verify: SEE_CERTIFICATE,
  },
  find(facts) {
    const { tls } = facts.phases;
    // Where it is not trusted, other things come first.
    const found = tls.status === "ok" ? untidiness(tls.value.chain) : null;
    return found && { ...target(facts), ...found };
  },
};
