import type { Diagnosis } from "../diagnosis.ts";
import { findEndingSecret } from "../secret-end.ts";
import { GET_TOKEN } from "../verify-steps.ts";

/** The refresh token ends soon, as the provider or the configuration says. */
export const tokenRefreshExpiring: Diagnosis = {
  id: "token-refresh-expiring",
  severity: "warning",
  scope: "account",
  phase: "token",
  configured: "token",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc6749#section-1.5",
  wire: [],
  text: {
    title:
      "{over, select, yes {The refresh token of {user} should have expired} other {The refresh token of {user} expires {days, plural, =0 {within a day} one {in # day} other {in # days}}}}",
    cause:
      "The refresh token that {endpoint} gives access tokens for is {endsAt, select, unknown {valid for a limited time} other {valid until {endsAt}}}. Everything works until then; afterwards it gives none, and nobody can be logged in as {user} with it any more.",
    fix: {
      user: [],
      admin: [
        "Sign in as {user} once more{endsAt, select, unknown {} other { before {endsAt}}}, and put the new refresh token where `refreshToken` in `imapscope.yaml` points.",
        "Correct `until` beside `refreshToken` in `imapscope.yaml` if it says another day than the provider, and reload imapscope.",
        "Find out whether the provider has a longer lifetime for this application: Keycloak calls it “Client Offline Session Idle”, Google publishes the application.",
      ],
    },
    verify: GET_TOKEN,
  },
  find: (facts, { now }) => findEndingSecret(facts, "refreshToken", now),
};
