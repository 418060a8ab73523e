import { CHECK } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";

/** The user name has another form than the server wants. */
export const authUsernameFormWrong: Diagnosis = {
  id: "auth-username-form-wrong",
  severity: "critical",
  scope: "account",
  phase: "auth",
  configured: "user",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.3",
  said: {},
  wire: ["S: a3 NO Please use your full email address as the user name"],
  text: {
    title: "{host} wants another form of the user name{user, select, unknown {} other { {user}}}",
    cause:
      "{text, select, unknown {} other {The server answers “{text}”. }}The password may be right, but the server knows the account under another spelling, usually the full e-mail address.",
    fix: {
      user: [
        "{given, select, address {Compare the address letter by letter with the one that your provider gave you, in your mail program: it has to be the primary one, not an alias.} other {Enter your full e-mail address as the user name in your mail program.}}",
        "{given, select, address {Try only the part before the @, or the form that your provider documents.} other {Try only the part before the @ if you already use the full address, or the form that your provider documents.}}",
        "Enter the address at icloud.com for an iCloud+ mailbox with a domain of your own: the own address is not taken as a user name.",
      ],
      admin: [
        "Accept both forms in Dovecot: where the user directory holds full addresses, `auth_default_realm` (2.4: `auth_default_domain`) adds a domain that is missing; where it holds names alone, `auth_username_format` can cut the domain off.",
      ],
    },
    monitored: "Correct `user` in `imapscope.yaml` if imapscope monitors this account.",
    verify: [
      `Sign in once from the command line with the other form in place of NAME, in bash (type the password, then Enter): \`read -rs P; ${CHECK} --user NAME --password-stdin <<<"$P"\`.`,
      "Let the mail program fetch new mail; it must not ask for the password any more.",
    ],
  },
  find(facts) {
    const said = loginSaid(facts, "auth-username-form-wrong");
    return said && { ...said, given: said.user.includes("@") ? "address" : "name" };
  },
};
