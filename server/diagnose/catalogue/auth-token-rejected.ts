import { learnt } from "../../contract/phase-list.ts";
import { CHECK } from "../admin-steps.ts";
import { careful, REMOVING_ACCOUNT } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginRefused } from "../login.ts";
import { namedIn } from "../said.ts";

const BY_TOKEN = ["XOAUTH2", "OAUTHBEARER"];

/** The mail server refuses an access token that it was given. */
export const authTokenRejected: Diagnosis = {
  id: "auth-token-rejected",
  severity: "critical",
  scope: "account",
  phase: "auth",
  configured: "token",
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc7628#section-3.2.2",
  wire: ["C: a3 AUTHENTICATE XOAUTH2 «token»", "S: a3 NO [AUTHENTICATIONFAILED] Invalid token"],
  text: {
    title: "{host} rejects the access token of {user}",
    cause:
      "The login by {mechanism} {text, select, unknown {is refused} other {ends with “{text}”{status, select, none {} unknown {} other { (status {status})}}}}. The server does not take this token for this mailbox: a permission or the right scope is missing, the token belongs to another user, or it has expired or been withdrawn.{scope, select, none {} unknown {} other { The server wants the scope `{scope}`.}}",
    fix: {
      user: [
        "Use the address that you sign in with as the user name.",
        "Switch IMAP on in the webmail settings if your provider has such a switch.",
        careful(
          REMOVING_ACCOUNT,
          "Remove the account from your mail program and add it again, so that it asks for every permission that it needs.",
        ),
      ],
      admin: [
        "Check that the user name{checked, select, unknown {} other { (`user` in `imapscope.yaml`)}} is the address of the mailbox: an application logs in with it too.",
        "Correct the scope: in Microsoft 365 `https://outlook.office365.com/.default` for an application and `https://outlook.office.com/IMAP.AccessAsUser.All` for a user, with Google `https://mail.google.com/`.",
        "Give the application in Microsoft 365 the permission `IMAP.AccessAsApp` with consent, and its service principal the mailbox: `New-ServicePrincipal -AppId CLIENT -ObjectId OBJECT`, then `Add-MailboxPermission -Identity {user} -User OBJECT -AccessRights FullAccess`; OBJECT is the object ID under “Enterprise applications”, not under “App registrations”.",
        "Check that the mailbox may use IMAP: `Get-CASMailbox {user} | fl ImapEnabled` in Exchange Online, “End User Access” of Gmail in Google Workspace.",
        "Get a new token if you brought one with `--token-env`: most live no longer than an hour.",
      ],
    },
    verify: [
      `Sign in once with an access token in the variable TOKEN: \`${CHECK} --user {user} --token-env TOKEN\`.`,
      "Let the mail program fetch new mail; it must not ask to sign in any more.",
    ],
  },
  find(facts) {
    const failed = loginRefused(facts);
    const { mechanism = "OAuth 2.0", challenge } = learnt(facts.phases.auth);
    const byToken = BY_TOKEN.includes(mechanism) || facts.phases.token.status === "ok";
    // “none” stands for what the server does not say: a message can choose by it.
    const { status = "none", scope = "none" } = challenge ?? {};
    return failed && byToken && !namedIn(facts, "auth")
      ? { ...failed, mechanism, status: status || "none", scope: scope || "none" }
      : null;
  },
};
