import type { Diagnosis } from "../diagnosis.ts";
import { tokenFailedWith } from "../token.ts";
import { GET_TOKEN } from "../verify-steps.ts";
import { TRYING_MACHINE } from "../wording.ts";

/** There is no access token to log in with, for any other reason than those with a diagnosis of their own. */
export const tokenRequestFailed: Diagnosis = {
  id: "token-request-failed",
  severity: "critical",
  scope: "server",
  phase: "token",
  general: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc6749#section-5.2",
  wire: [],
  text: {
    title: "{endpoint} gives no access token for {user}",
    cause:
      "{text, select, unknown {The request for an OAuth 2.0 access token fails} other {The request for an OAuth 2.0 access token ends with “{text}”{code, select, unknown {} other { (`{code}`)}}}}, so there is nothing to log in to {host} with. The mail server itself may be fine; mail programs that sign in at the same place ask for it again and again.",
    fix: {
      user: [
        "Wait a few minutes and try again.",
        "Check your provider's status page: signing in is often a service of its own, apart from mail.",
      ],
      admin: [
        `Ask the token endpoint from ${TRYING_MACHINE}: \`curl -v https://{endpoint}/\`; if that fails, repair name lookup and firewall there.`,
        "Start imapscope with `NODE_USE_ENV_PROXY=1` and `HTTPS_PROXY` if that machine reaches the internet through a proxy.",
        "Compare {checked, select, unknown {the token address} other {`tokenUrl` in `imapscope.yaml`}} letter by letter with the documentation if the code is `HTTP_404`, `HTTP_405` or `INVALID_TOKEN_RESPONSE`.",
        "Add your own certificate authority to those of the operating system if the code speaks of a certificate: `ca` counts for the mail server only.",
        "Look the code up in the provider's documentation; Microsoft explains numbers such as `AADSTS50000` at `https://login.microsoftonline.com/error`.",
      ],
    },
    verify: GET_TOKEN,
  },
  find: (facts) => tokenFailedWith(facts),
};
