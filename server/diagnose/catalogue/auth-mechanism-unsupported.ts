import type { Evidence } from "../../contract/answers/finding.ts";
import type { ProbeFacts } from "../../contract/facts.ts";
import type { Diagnosis, LastOffered } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { loginFailedWith, userOf } from "../login.ts";
import { offeredBefore } from "../offered.ts";
import { attemptsIn, refusedWay, tokensAlone, wayRefused } from "../refused-login.ts";
import { loginSaid } from "../said.ts";
import { OPENSSL } from "../wording.ts";

/** The server offers no way to log in that the check knows, or it refuses one that it has announced. */
export const authMechanismUnsupported: Diagnosis = {
  id: "auth-mechanism-unsupported",
  severity: "critical",
  scope: "server",
  // The check got in another way; so do the mail programs that try one.
  otherwise: ({ way }) => (way === "instead" ? "warning" : null),
  phase: "auth",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.2",
  said: {},
  wire: ["S: a3 NO Unsupported authentication mechanism"],
  text: {
    title:
      "{way, select, instead {{host} announces {mechanism} and then refuses it} refused {{host} announces {mechanism} and then refuses it} other {{host} does not offer this way to log in}}",
    cause:
      "{way, select, instead {The server announces `{mechanism}` and answers “{text}” when it is used; with {used} the login works. Mail programs that try another way by themselves get in; others report a failed login although the password is right.} refused {The server announces `{mechanism}` and answers “{text}” when it is used, and takes no other way to log in. Mail programs report that the authentication method is not supported; the password may be right.} other {{text, select, unknown {The server offers no way to log in} other {The server offers only “{text}”, which does not work}} with the password or access token at hand.{before, select, offered { A login with a password was still offered on {since}: either the server has been changed since then, or something on the way that opens the encryption hides it.} other {}} Mail programs report that the authentication method is not supported; nothing secret was sent.}}",
    fix: {
      user: [
        "Choose another authentication method in your mail program: “normal password” over SSL/TLS, or OAuth2 if your provider asks for it.",
        "Set the account up in an up-to-date mail program, which then signs in through a window of your provider.",
      ],
      admin: [
        "{way, select, other {See what Dovecot is set to offer: `doveconf auth_mechanisms`.} instead {Announce only what the server takes: `auth_mechanisms` in Dovecot, `sasl_mech_list` in Cyrus, and `imap_auth` in nginx if it stands in front.} refused {Announce only what the server takes: `auth_mechanisms` in Dovecot, `sasl_mech_list` in Cyrus, and `imap_auth` in nginx if it stands in front.}}",
        "Offer what your users have, beside what is set already: add `plain login` to `auth_mechanisms` for passwords over TLS, `xoauth2 oauthbearer` for tokens, then `doveadm reload`.",
        "Let imapscope check without a login (`depth: connect` in `imapscope.yaml`) if it monitors this server and no other method is wanted.",
      ],
    },
    verify: [
      `Ask the server for its ways to log in, by typing \`a CAPABILITY\`; an \`AUTH=\` that your mail program has must be in the answer: \`${OPENSSL} -quiet -crlf\`.`,
      "Let the mail program fetch new mail; it must not report the authentication method any more.",
    ],
  },
  find: (facts, { lastOffered }) => notOffered(facts, lastOffered) ?? refused(facts) ?? instead(facts),
};

function notOffered(facts: ProbeFacts, lastOffered: LastOffered | null | undefined): Evidence | null {
  const failed = tokensAlone(facts) ? null : loginFailedWith(facts, ["MECHANISM_UNSUPPORTED"]);
  return failed && { ...failed, way: "offered", mechanism: "", used: "", ...offeredBefore(lastOffered?.password) };
}

function refused(facts: ProbeFacts): Evidence | null {
  const failed = wayRefused(facts) ? loginFailedWith(facts) : loginSaid(facts, "auth-mechanism-unsupported");
  if (!failed || tokensAlone(facts)) return null;
  const { auth } = facts.phases;
  const tried = refusedWay(facts)?.mechanism ?? (auth.status === "failed" ? auth.value?.mechanism : undefined);
  return { ...failed, way: "refused", mechanism: announced(tried ?? "LOGIN command"), used: "", ...offeredBefore() };
}

/** One way was refused and another one taken. */
function instead(facts: ProbeFacts): Evidence | null {
  const first = refusedWay(facts);
  const last = attemptsIn(facts).at(-1);
  if (facts.phases.auth.status !== "ok" || !first?.answer || first.mechanism === last?.mechanism) return null;
  const { code, status, text } = first.answer;
  const used = announced(last?.mechanism ?? "");
  const said = text || (code ?? status);
  const evidence = { ...target(facts), code: code ?? status, text: said, user: userOf(facts) };
  return { ...evidence, way: "instead", mechanism: announced(first.mechanism), used, ...offeredBefore() };
}

/** As the server announces it: `AUTH=PLAIN`; the command LOGIN needs no announcement. */
function announced(mechanism: string): string {
  return mechanism === "LOGIN command" ? "LOGIN" : `AUTH=${mechanism}`;
}
