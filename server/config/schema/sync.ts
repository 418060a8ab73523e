import { z } from "zod";
import { SYNC_MAILBOX } from "../sync-mailbox.ts";
import { durationField, lineField } from "./fields.ts";

/** How often a canary is sent, and where it lives. */
export const syncSchema = z
  .strictObject({
    every: durationField(
      {
        description: "Time from the start of one canary to the start of the next, 1m to 1w. Default: `10m`.",
        examples: ["10m"],
      },
      { least: "1m", most: "1w" },
    ).prefault("10m"),
    mailbox: lineField({
      title: "the name of a mailbox that nobody else uses, not INBOX",
      description:
        "The mailbox that the canary lives in, made when it is not there. Messages and mailboxes are made, moved and deleted in it, so nobody else may use it.",
      examples: ["imapscope"],
    })
      .refine((name) => name.toUpperCase() !== "INBOX")
      .prefault(SYNC_MAILBOX),
  })
  .meta({
    title: "a map with `every` and `mailbox`",
    description:
      "Send a message of our own through a mailbox of our own every now and then, and see whether a second session keeps in step with the first (needs `auth`).",
    examples: [{ every: "10m", mailbox: "imapscope" }],
  });
