import type { Failure, ProbeFacts } from "../../contract/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith, target } from "../failed.ts";
import { namedIn } from "../said.ts";
import { saidBy } from "../said-by.ts";
import { OPENSSL } from "../wording.ts";

const VERSIONS = ["IMAP4REV1", "IMAP4REV2", "IMAP4"];
const MISSING = "IMAP_MISSING";
/** What says more of itself than that it does not know the command. */
const SAYS_MORE: readonly string[] = ["BYE", "SERVERBUG", "CORRUPTION", "INUSE"];

/** The server does not say that it speaks IMAP. */
export const capabilityImapMissing: Diagnosis = {
  id: "capability-imap-missing",
  severity: "critical",
  scope: "server",
  phase: "capability",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.1.1",
  wire: ["S: * CAPABILITY IDLE AUTH=PLAIN"],
  text: {
    title: "{host} does not announce IMAP",
    cause:
      "Asked what it can do, {text, select, unknown {the server names neither `IMAP4rev1` nor `IMAP4rev2`} other {the server answers “{text}”, and neither `IMAP4rev1` nor `IMAP4rev2` is in it}}. Mail programs give up, because they do not know how to talk to it; usually a proxy, or another service, answers on this port.",
    fix: {
      user: [
        "Check server name and port in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
        "Tell your administrator that {host} does not announce IMAP on {port, select, unknown {its mail port} other {port {port}}}.",
      ],
      admin: [
        "Ask the server yourself, on the machine it runs on and from outside: `printf 'a CAPABILITY\\r\\nb LOGOUT\\r\\n' | {security, select, none {nc {host} {port}} other {openssl s_client -quiet -connect {host}:{port} -servername {host}}}{security, select, starttls { -starttls imap} other {}}`.",
        "Check which program listens on the port: `ss -ltnp | grep :{port}`.",
        "Correct the capabilities that a proxy in front announces: `imap_capability` in Dovecot, `imap_capabilities` in nginx.",
      ],
    },
    verify: [
      `Ask the server what it can do, by typing \`a CAPABILITY\`; \`IMAP4rev1\` or \`IMAP4rev2\` has to be in the answer: \`${OPENSSL} -quiet -crlf\`.`,
    ],
  },
  find(facts) {
    const { capability } = facts.phases;
    if (capability.status === "failed") {
      return isRefused(facts, capability.failure) ? failedWith(facts, "capability") : null;
    }
    const known = knownCapabilities(facts);
    if (!known || known.some((capability) => VERSIONS.includes(capability))) return null;
    return { ...target(facts), text: known.join(" ") || "CAPABILITY" };
  },
};

function isRefused(facts: ProbeFacts, failure: Failure): boolean {
  if (failure.code === MISSING) return true;
  return saidBy(failure) === "server" && !SAYS_MORE.includes(failure.code) && namedIn(facts, "capability") === null;
}

/** What was learnt before the login, encrypted if possible. */
function knownCapabilities({ phases: { capability } }: ProbeFacts): readonly string[] | null {
  return capability.status === "ok" ? (capability.value.afterTls ?? capability.value.beforeTls) : null;
}
