import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { isLost, offersAfterLogin } from "../offered.ts";
import { ASK_CAPABILITIES } from "../verify-steps.ts";

/** Without one of these, mail programs synchronise slowly or clumsily. */
const WANTED: readonly string[] = ["CONDSTORE", "UIDPLUS", "MOVE"];

/** The server lacks extensions that make synchronisation quick and safe. */
export const capabilitySyncExtensionsMissing: Diagnosis = {
  id: "capability-sync-extensions-missing",
  severity: "notice",
  scope: "server",
  phase: "capability",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc7162",
  wire: [],
  text: {
    title: "{host} lacks extensions for quick synchronisation{missing, select, unknown {} other {: {missing}}}",
    cause:
      "Nothing fails, but mail programs need more steps for what these extensions do at once: find out what has changed (`CONDSTORE`, `QRESYNC`), learn which message they have just stored (`UIDPLUS`), move messages safely (`MOVE`). Large mailboxes feel slow.",
    fix: {
      user: ["Synchronise fewer or smaller folders if your mail program is slow with this server."],
      admin: [
        "Announce them if the server can do them: remove an `imap_capability` line in Dovecot that leaves them out, then `doveadm reload`.",
        "Add them to the list of a proxy in front: `imap_capabilities` in nginx.",
        "Update the mail server: Dovecot has all of them since version 2.2, and Cyrus 3 has them; Courier and Exchange have no `CONDSTORE` and `QRESYNC`, and no setting for them.",
      ],
    },
    verify: ASK_CAPABILITIES,
  },
  find(facts, { previous }) {
    const offers = offersAfterLogin(facts);
    if (!offers) return null;
    // RFC 7162 section 3.2.3: whoever has QRESYNC has CONDSTORE. QRESYNC alone is missing at large providers, and not missed.
    const has = (extension: string) => offers(extension) || (extension === "CONDSTORE" && offers("QRESYNC"));
    if (WANTED.every((extension) => has(extension) || isLost(extension, previous))) return null;
    const missing = [...WANTED, "QRESYNC"].filter((extension) => !has(extension) && !isLost(extension, previous));
    return { ...target(facts), missing: missing.join(", ") };
  },
};
