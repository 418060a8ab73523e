import type { Complaint } from "../../contract/complaints.ts";
import { CANNOT_CONNECT } from "./cannot-connect.ts";
import { CANNOT_SEND } from "./cannot-send.ts";
import { DEVICES_DIFFER } from "./devices-differ.ts";
import type { UsualCause } from "./known-complaint.ts";
import { MAILBOX_FULL } from "./mailbox-full.ts";
import { NOTHING_ARRIVES } from "./nothing-arrives.ts";
import { PASSWORD_AGAIN } from "./password-again.ts";

/** What is said of each complaint, in English; every other language has its own in `server/languages`. */
export const COMPLAINT_TEXTS = {
  "mailbox-full": MAILBOX_FULL.text,
  "password-again": PASSWORD_AGAIN.text,
  "devices-differ": DEVICES_DIFFER.text,
  "cannot-send": CANNOT_SEND.text,
  "nothing-arrives": NOTHING_ARRIVES.text,
  "cannot-connect": CANNOT_CONNECT.text,
};

/** What is said of each complaint, in one language. */
export type ComplaintTexts = typeof COMPLAINT_TEXTS;

/** What each complaint usually comes from, the likeliest first. */
export const USUAL_CAUSES: Readonly<Record<Complaint, readonly UsualCause[]>> = {
  "mailbox-full": MAILBOX_FULL.usual,
  "password-again": PASSWORD_AGAIN.usual,
  "devices-differ": DEVICES_DIFFER.usual,
  "cannot-send": CANNOT_SEND.usual,
  "nothing-arrives": NOTHING_ARRIVES.usual,
  "cannot-connect": CANNOT_CONNECT.usual,
};
