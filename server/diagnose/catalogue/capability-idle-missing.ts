import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { isLost, offersAfterLogin } from "../offered.ts";
import { FETCH_ON_IPHONE } from "../user-steps.ts";
import { ASK_CAPABILITIES } from "../verify-steps.ts";
import { OPENSSL_TRUSTED } from "../wording.ts";

/** The server cannot announce new mail by itself. */
export const capabilityIdleMissing: Diagnosis = {
  id: "capability-idle-missing",
  severity: "notice",
  scope: "server",
  phase: "capability",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc2177",
  wire: [],
  text: {
    title: "{host} does not announce new mail by itself",
    cause:
      "The server lacks `IDLE`. Nothing fails, but mail programs have to ask again and again, so new mail shows up minutes late, and phones use more power.",
    fix: {
      user: [
        "Let your mail program look for new mail more often if it matters: every 5 minutes, for example.",
        FETCH_ON_IPHONE,
      ],
      admin: [
        "Announce it if the server can do it: remove an `imap_capability` line in Dovecot that leaves it out, then `doveadm reload`; in Cyrus set `imapidlepoll` to more than 0, in Courier add `IDLE` to `IMAP_CAPABILITY`.",
        "Add it to the list of a proxy in front: `imap_capabilities` in nginx.",
        `See what is announced after the login: \`${OPENSSL_TRUSTED}\`, then \`a LOGIN USER PASSWORD\` and \`b CAPABILITY\`.`,
      ],
    },
    verify: ASK_CAPABILITIES,
  },
  find(facts, { previous }) {
    const offers = offersAfterLogin(facts);
    return offers && !offers("IDLE") && !isLost("IDLE", previous) ? target(facts) : null;
  },
};
