import type { Diagnosis } from "../diagnosis.ts";
import { offersAfterLogin } from "../offered.ts";
import { canary } from "../sync.ts";
import { ASK_CAPABILITIES } from "../verify-steps.ts";
import { OPENSSL_TRUSTED } from "../wording.ts";

/**
 * What the canary is made with: IDLE to be told of it, UIDPLUS to know and remove no message but our own, MOVE to see a move
 * in one step. CONDSTORE, QRESYNC, SORT, QUOTA and the like are not among them: nothing that is configured fails without.
 */
const NEEDED: readonly string[] = ["IDLE", "UIDPLUS", "MOVE"];

/**
 * An extension that is put to use is not there: by the canary, where the facts are judged, or by a mail program, where its
 * message is explained. What mail programs in general do without is said by `capability-idle-missing` and
 * `capability-sync-extensions-missing`.
 */
export const capabilityExtensionMissing: Diagnosis = {
  id: "capability-extension-missing",
  severity: "notice",
  scope: "server",
  phase: "capability",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.1.1",
  wire: [],
  text: {
    title: "{host} lacks an extension that is to be used{missing, select, unknown {} other {: {missing}}}",
    cause:
      "The server does not announce the extension, or refuses its command. Nothing else fails, but what depends on it is left out or done in a slower way: being told of new mail (`IDLE`), knowing a stored message again (`UIDPLUS`), moving in one step (`MOVE`), showing how full the mailbox is (`QUOTA`), sorting and searching on the server (`SORT`).",
    fix: {
      user: [
        "Switch the feature off in the settings of your mail program if it keeps reporting an error: push or `IDLE`, sorting or searching on the server.",
        "Look for new mail every 5 minutes where push is not possible.",
      ],
      admin: [
        `See what is announced after the login: \`${OPENSSL_TRUSTED}\`, then \`a LOGIN USER PASSWORD\` and \`b CAPABILITY\`.`,
        "Remove an `imap_capability` line in Dovecot that leaves the extension out, then `doveadm reload`; `QUOTA` needs the plugins `quota` and `imap_quota`.",
        "Remove the extension from `suppress_capabilities` in Cyrus (`imapd.conf`), and restart it; in Courier add it to `IMAP_CAPABILITY` in the file `imapd`.",
        "Add it to the list of a proxy in front: `imap_capabilities` in nginx.",
        "Configure programs to do without it where the server has none: Exchange and Microsoft 365 have no `CONDSTORE`, `SORT`, `THREAD` and `QUOTA`, and no setting for them.",
      ],
    },
    verify: ASK_CAPABILITIES,
  },
  find(facts) {
    const offers = facts.sync ? offersAfterLogin(facts) : null;
    const missing = offers ? NEEDED.filter((extension) => !offers(extension)) : [];
    return missing.length === 0 ? null : { ...canary(facts), missing: missing.join(", ") };
  },
};
