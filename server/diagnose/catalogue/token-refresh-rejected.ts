import { careful, REMOVING_ACCOUNT } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { byRefreshToken, tokenFailedWith, wantsConsent } from "../token.ts";
import { GET_TOKEN } from "../verify-steps.ts";

/** The refresh token is not, or no longer, good for an access token. */
export const tokenRefreshRejected: Diagnosis = {
  id: "token-refresh-rejected",
  severity: "critical",
  scope: "account",
  phase: "token",
  configured: "token",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc6749#section-6",
  wire: [],
  text: {
    title: "{endpoint} does not accept the refresh token of {user}",
    cause:
      "{text, select, unknown {The request for an OAuth 2.0 access token fails} other {The request for an OAuth 2.0 access token ends with “{text}”{code, select, unknown {} other { (`{code}`)}}}}. The refresh token has expired, was withdrawn (by a new password, for example), has been replaced by a newer one, or belongs to another application. A mail program in this position asks its user to sign in again.",
    fix: {
      user: [
        "Sign in again when your mail program asks for it.",
        "Check in the security settings of your account whether the application still has access to it.",
        careful(
          REMOVING_ACCOUNT,
          "Remove the account from your mail program and add it again if it does not ask you to sign in.",
        ),
      ],
      admin: [
        "Sign in as {user} once more, and {checked, select, unknown {give the program the new refresh token} other {put the new refresh token where `refreshToken` in `imapscope.yaml` points; then reload imapscope}}.",
        "Compare {checked, select, unknown {client ID and token address} other {`clientId` and `tokenUrl`}} with those that the refresh token was obtained with: it is good for no others.",
        "Publish the application if a token of Google fails after seven days (“Google Auth Platform”, “Audience”, “Publish app”): while it is in testing, none lives longer.",
        "Let nothing else use this refresh token if the provider replaces it each time; after a restart imapscope begins with the one in the configuration.",
        "Look up a number such as `AADSTS700082` at `https://login.microsoftonline.com/error`.",
      ],
    },
    verify: GET_TOKEN,
  },
  find(facts) {
    const failed = tokenFailedWith(facts, ["invalid_grant"]);
    return failed && byRefreshToken(facts) && !wantsConsent(failed) ? failed : null;
  },
};
