import { z } from "zod";
import { PHASE_NAMES } from "../../contract/phases.ts";
import { durationField } from "./fields.ts";

/** What a time limit can be set for: each phase of a probe, and the whole check. */
export const TIMED = [...PHASE_NAMES, "total"] as const;

/** Limits beyond which a working server gets a warning. */
export const thresholdsSchema = z
  .strictObject({
    certificateDays: z
      .int()
      .min(0)
      .max(3_650)
      .meta({
        title: "a whole number of days from 0 to 3650",
        description:
          "Warn when the certificate is valid for fewer days than this. Default: a third of its lifetime, at most 21 days (2 days for a 6-day certificate, 21 days for a 90-day one).",
        examples: [21],
      })
      .optional(),
    quotaPercent: z
      .number()
      .min(1)
      .max(100)
      .meta({
        title: "a number of percent from 1 to 100",
        description: "Warn when this percentage of a quota is used.",
        examples: [90],
      })
      .prefault(90),
    newestMessageAge: durationField(
      {
        description:
          "Warn when the newest message of a mailbox under `mailboxes` is older than this. Default: no warning.",
        examples: ["2h"],
      },
      { least: "1m", most: "3650d" },
    ).optional(),
    seconds: z
      .partialRecord(
        z.enum(TIMED),
        z
          .number()
          .positive()
          .max(300)
          .meta({
            title: "a number of seconds above 0 and up to 300",
            description: "Longest acceptable time.",
            examples: [2],
          }),
      )
      .meta({
        title: "a map from a phase, or `total`, to seconds",
        description: `Warn when a phase takes longer than this many seconds. Phases: ${PHASE_NAMES.join(", ")}; \`total\` is the whole check without a canary.`,
        examples: [{ auth: 2, total: 5 }],
      })
      .prefault({}),
  })
  .meta({
    title: "a map of thresholds",
    description: "Limits beyond which a working server gets a warning.",
    examples: [{ certificateDays: 21, quotaPercent: 90, newestMessageAge: "2h", seconds: { auth: 2, total: 5 } }],
  });
