import { CHECK } from "../admin-steps.ts";
import { careful, REMOVING_ACCOUNT } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { offeredBefore } from "../offered.ts";
import { tokensAlone } from "../refused-login.ts";
import { loginSaid } from "../said.ts";

/** The provider takes no passwords any more. */
export const authOauthRequired: Diagnosis = {
  id: "auth-oauth-required",
  severity: "critical",
  scope: "account",
  phase: "auth",
  configured: "oauth2",
  who: ["user"],
  reference:
    "https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth",
  said: {},
  wire: ["S: a3 NO Basic authentication is disabled; use OAuth 2.0"],
  text: {
    title: "{host} no longer accepts passwords from {user}",
    cause:
      "{case, select, withheld {The server offers “{text}” and no way to log in with a password, so none was sent. {before, select, offered {It still took passwords on {since}. } other {}}} unknown {} other {The server answers “{text}”. }}The provider only accepts a sign-in through its own window (OAuth 2.0), so every password fails in mail programs, even an app password, while webmail works.",
    fix: {
      user: [
        "Change the authentication method of the account to OAuth2 if your mail program lets you choose it, for receiving and for sending.",
        "Update your mail program, or use one that supports OAuth 2.0, if it only asks for a password.",
        "Allow cookies in Thunderbird if its sign-in window stays empty: Settings › Privacy & Security › Accept cookies from sites.",
        careful(
          REMOVING_ACCOUNT,
          "Remove the account from your mail program, and add it again through the provider's sign-in window, if nothing else helps.",
        ),
      ],
      admin: [
        "Set mail programs up with OAuth 2.0, and do not look for a switch: in Exchange Online and Outlook.com passwords are off for good for IMAP and POP; sending (SMTP AUTH) is a setting of its own.",
        "Register an application with the provider for programs of your own, and grant it access to IMAP: at Microsoft `IMAP.AccessAsUser.All` for people, `IMAP.AccessAsApp` for a service.",
        "Put an OAuth proxy in front of devices that only know passwords.",
      ],
    },
    monitored: "Configure `oauth2` in place of `password` in `imapscope.yaml` if imapscope monitors this account.",
    verify: [
      `Sign in once with an access token in the variable TOKEN: \`${CHECK} --user {user} --token-env TOKEN\`.`,
      "Let the mail program fetch new mail; it must not ask to sign in any more.",
    ],
  },
  find(facts, { lastOffered }) {
    const found = loginSaid(facts, "auth-oauth-required") ?? tokensAlone(facts);
    if (!found) return null;
    const isWithheld = found.code === "MECHANISM_UNSUPPORTED";
    const before = offeredBefore(isWithheld ? lastOffered?.password : null);
    return { ...found, case: isWithheld ? "withheld" : "refused", ...before };
  },
};
