import type { Diagnosis } from "../diagnosis.ts";
import { tokenFailedWith } from "../token.ts";
import { GET_TOKEN } from "../verify-steps.ts";

/** RFC 6749 section 5.2, and invalid_target of RFC 8707. */
const MISCONFIGURED = [
  "invalid_client",
  "unauthorized_client",
  "invalid_scope",
  "invalid_request",
  "invalid_target",
  "unsupported_grant_type",
];

/** The token endpoint does not know the application, or not in this way. */
export const tokenClientMisconfigured: Diagnosis = {
  id: "token-client-misconfigured",
  severity: "critical",
  scope: "account",
  phase: "token",
  configured: "client-secret",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc6749#section-5.2",
  wire: [],
  text: {
    title: "{endpoint} does not accept the application that logs in for {user}",
    cause:
      "{text, select, unknown {The request for an OAuth 2.0 access token fails} other {The request for an OAuth 2.0 access token ends with “{text}”{code, select, unknown {} other { (`{code}`)}}}}: the client ID, the client secret, the scope or the kind of request is not what the provider has registered. Most often the client secret has expired. Neither a user nor a password is at fault.",
    fix: {
      user: ["Tell your administrator: nothing in your mail program or your account needs to change."],
      admin: [
        "Make a new client secret if the old one has expired (in Microsoft Entra: “App registrations”, the application, “Certificates & secrets”), and use its value, not its ID.",
        "Compare {checked, select, unknown {client ID and token address} other {`clientId` and `tokenUrl` in `imapscope.yaml`}} with the registration; with Microsoft the tenant stands in {checked, select, unknown {the address} other {`tokenUrl`}}.",
        "Correct `scope`: `https://outlook.office365.com/.default` for an application in Microsoft 365, `https://mail.google.com/` with Google.",
        "Leave `clientSecret` out for a public client, which has none, and use a `refreshToken`; client credentials need a confidential client.",
        "Allow the application this kind of grant in its registration if the code is `unauthorized_client` or `unsupported_grant_type`.",
      ],
    },
    verify: GET_TOKEN,
  },
  find: (facts) => tokenFailedWith(facts, MISCONFIGURED),
};
