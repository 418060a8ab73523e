import { z } from "zod";
import { SYNC_MAILBOX } from "../sync-mailbox.ts";
import { durationField, lineField } from "./fields.ts";

/** How often a canary is sent, and where it lives. */
export const syncSchema = z
  .strictObject({
    every: durationField(
      {
        description: "Time from the start of one canary to the start of the next, 1m to 1w.",
        examples: ["10m"],
      },
      { least: "1m", most: "1w" },
    ).prefault("10m"),
    mailbox: lineField({
      title: "the name of a mailbox that nobody else uses, not INBOX",
      description:
        "The mailbox for the canary, created if it is missing. imapscope creates, moves and deletes messages and mailboxes in it, so nobody else may use it.",
      examples: ["imapscope"],
    })
      .refine((name) => name.toUpperCase() !== "INBOX")
      .prefault(SYNC_MAILBOX),
  })
  .meta({
    title: "a map with `every` and `mailbox`",
    description:
      "Regularly send a test message (a canary) through a mailbox made for it, and test whether a second session sees each change (needs `auth`).",
    examples: [{ every: "10m", mailbox: "imapscope" }],
  });
