import type { Diagnosis } from "../diagnosis.ts";
import { findEndingSecret } from "../secret-end.ts";
import { GET_TOKEN } from "../verify-steps.ts";

/** The secret of the application ends soon, as the configuration or the provider says. */
export const tokenClientSecretExpiring: Diagnosis = {
  id: "token-client-secret-expiring",
  severity: "warning",
  scope: "account",
  phase: "token",
  configured: "client-secret",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc7591#section-3.2.1",
  wire: [],
  text: {
    title:
      "{over, select, yes {The client secret for {user} should have expired} other {The client secret for {user} expires {days, plural, =0 {within a day} one {in # day} other {in # days}}}}",
    cause:
      "The client secret that {endpoint} gives access tokens for is {endsAt, select, unknown {valid for a limited time} other {valid until {endsAt}}}. Everything works until then; afterwards the provider refuses the application, and nobody can be logged in as {user} by it any more, although account and mail server are fine.",
    fix: {
      user: [],
      admin: [
        "Make a second client secret (in Microsoft Entra: “App registrations”, the application, “Certificates & secrets”), and put its value where `clientSecret` in `imapscope.yaml` points: both are good for a while.",
        "Correct `until` beside `clientSecret` in `imapscope.yaml`, and reload imapscope.",
        "Delete the old client secret at the provider once the checks work with the new one.",
      ],
    },
    verify: GET_TOKEN,
  },
  find: (facts, { now }) => findEndingSecret(facts, "clientSecret", now),
};
