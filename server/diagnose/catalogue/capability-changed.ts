import { CHECK } from "../admin-steps.ts";
import type { ComparedFacts } from "../compared.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { OPENSSL_TRUSTED } from "../wording.ts";

/** The server no longer announces what it announced in an earlier check. */
export const capabilityChanged: Diagnosis = {
  id: "capability-changed",
  severity: "warning",
  scope: "server",
  phase: "capability",
  compares: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.2.2",
  wire: [],
  text: {
    title:
      "{host} no longer announces {lost, select, unknown {something that it could before} other {{count, plural, one {the capability} other {the capabilities}} {lost}}}",
    cause:
      "On {since} the server still offered {lost, select, unknown {what is missing now} other {{lost}}}. Mail programs that rely on it lose functions, become slower or cannot log in any more. The server was updated or reconfigured, another one answers under the same name, or something on the way removes lines.",
    fix: {
      user: [],
      admin: [
        "Find out what changed on the server since {since, select, unknown {then} other {{since}}}: an update, a plugin, `imap_capability` in the configuration of Dovecot (`doveconf -n`), `suppress_capabilities` in that of Cyrus.",
        `Check whether several servers answer under the name and differ: \`${CHECK} --address ADDRESS --transcript\` for each address.`,
        "Look for a proxy or a firewall that inspects mail, and let it pass the capabilities unchanged.",
        "Put the capability back, or ignore this if it was removed on purpose: after an hour or two it is no longer reported.",
      ],
    },
    verify: [
      `Ask what the server offers after the login, by typing \`a LOGIN NAME PASSWORD\` and \`b CAPABILITY\`; {lost} has to be there again: \`${OPENSSL_TRUSTED}\`.`,
    ],
  },
  find(facts, { previous }) {
    if (!previous) return null;
    const [before, after] = [announced(previous), announced(facts)];
    if (!before || !after || before.when !== after.when) return null;
    const now = new Set(after.atoms.map(withoutAmount));
    const lost = before.atoms.filter((atom) => !now.has(withoutAmount(atom)));
    if (lost.length === 0) return null;
    return { ...target(facts), lost: lost.join(", "), count: lost.length, since: previous.startedAt };
  },
};

/** What the server offers in the end: after the login, or where nobody logs in after TLS. */
function announced({ phases: { auth, capability } }: ComparedFacts) {
  const { afterLogin = null, afterTls = null } = capability.status === "skipped" ? {} : (capability.value ?? {});
  if (afterLogin) return { when: "after-login", atoms: afterLogin };
  const loginIsPlanned = auth.status !== "skipped" || auth.because !== "not-applicable";
  return afterTls && !loginIsPlanned ? { when: "after-tls", atoms: afterTls } : null;
}

/** `APPENDLIMIT=35651584` with another number is the same capability (RFC 7889). */
function withoutAmount(atom: string): string {
  return atom.replace(/=\d+$/, "=");
}
