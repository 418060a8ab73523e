import type { Diagnosis } from "../diagnosis.ts";
import { tokenFailedWith, wantsConsent } from "../token.ts";
import { GET_TOKEN } from "../verify-steps.ts";

/** Nobody has agreed to the application's access yet, or the sign-in wants a person again. */
export const tokenConsentMissing: Diagnosis = {
  id: "token-consent-missing",
  severity: "critical",
  scope: "account",
  phase: "token",
  who: ["admin"],
  reference: "https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes",
  wire: [],
  text: {
    title: "{endpoint} gives no access to the mail of {user} until somebody agrees",
    cause:
      "{text, select, unknown {The request for an OAuth 2.0 access token fails} other {The request for an OAuth 2.0 access token ends with “{text}”{code, select, unknown {} other { (`{code}`)}}}}: the application may not read this mail until a person has signed in and agreed, or a rule of the organisation demands a new sign-in. No program can do that by itself.",
    fix: {
      user: [
        "Sign in again in your mail program and agree to what it asks for.",
        "Ask your administrator to approve the application if the sign-in says that an approval is needed.",
      ],
      admin: [
        "Grant the application consent for the organisation: in Microsoft Entra under “App registrations”, the application, “API permissions”, “Grant admin consent”; in Google Workspace under “Security”, “Access and data control”, “API controls”.",
        "Sign in as {user} with all scopes that {checked, select, unknown {the program asks for} other {`scope` in `imapscope.yaml` names}}, agree, and put the new refresh token in place.",
        "Look up in the sign-in log which rule stopped it, such as multi-factor authentication or Conditional Access, and exempt the application if your policy allows it.",
      ],
    },
    verify: GET_TOKEN,
  },
  find(facts) {
    const failed = tokenFailedWith(facts);
    return failed && wantsConsent(failed) ? failed : null;
  },
};
