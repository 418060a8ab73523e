import type { Diagnosis } from "../diagnosis.ts";
import { interceptionIn } from "../interceptor.ts";
import { SHAKE_HANDS } from "../verify-steps.ts";
import { OPENSSL } from "../wording.ts";

/** A program or device on the way decrypts the connection, and replaces the server's certificate by one of its own. */
export const tlsIntercepted: Diagnosis = {
  id: "tls-intercepted",
  severity: "critical",
  scope: "server",
  phase: "tls",
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc8446#appendix-C.2",
  wire: [],
  text: {
    title: "{product} reads the encrypted connection to {host}",
    cause:
      "The certificate was not made for the server but on the way, by {issuer, select, unknown {the issuer that it names} other {`{issuer}`}}: {product} decrypts the connection to inspect it. Mail programs do not know that authority and warn or refuse to connect; the server itself may be all right.",
    fix: {
      user: [
        "Turn off mail scanning (SSL scanning) in {product} if it runs on your device, and restart your mail program.",
        "Try another network if it does not: then the network inspects your connection.",
        "Do not enter your password on this connection unless you know who runs {product} and trust them.",
      ],
      admin: [
        "Exempt mail from inspection in {product}: {host}, {port, select, unknown {its mail port} other {port {port}}}.",
        "Distribute its root certificate to all clients if inspection is wanted{checked, select, unknown {} other {, and name it as `ca` of this server in `imapscope.yaml`}}.",
        `Compare what is presented here and in another network: \`${OPENSSL} </dev/null | openssl x509 -noout -issuer -fingerprint -sha256\`.`,
      ],
    },
    verify: SHAKE_HANDS,
  },
  find(facts) {
    const found = interceptionIn(facts);
    return found && { ...found.failed, product: found.product, issuer: found.issuer };
  },
};
