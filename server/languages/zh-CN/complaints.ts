import type { Translation } from "../translation.ts";
import { cannotConnect } from "./complaints/cannot-connect.ts";
import { cannotSend } from "./complaints/cannot-send.ts";
import { devicesDiffer } from "./complaints/devices-differ.ts";
import { mailboxFull } from "./complaints/mailbox-full.ts";
import { nothingArrives } from "./complaints/nothing-arrives.ts";
import { passwordAgain } from "./complaints/password-again.ts";

/** What people complain of, and what it usually comes from: `server/diagnose/complaints`. */
export const complaints: Translation["complaints"] = {
  "mailbox-full": mailboxFull,
  "password-again": passwordAgain,
  "devices-differ": devicesDiffer,
  "cannot-send": cannotSend,
  "nothing-arrives": nothingArrives,
  "cannot-connect": cannotConnect,
};
