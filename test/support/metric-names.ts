import { createSubjects } from "../../server/record/metrics/subjects.ts";

/** Promised, and not measured yet. */
const TO_COME = ["imapscope_sync_duration_seconds"];
const HISTOGRAM_PARTS = ["", "_bucket", "_sum", "_count"];

/** The names of all series that imapscope may have. */
export const METRIC_NAMES: ReadonlySet<string> = new Set(
  [...createSubjects("").described.map(({ name }) => name), ...TO_COME].flatMap((name) =>
    HISTOGRAM_PARTS.map((part) => name + part),
  ),
);
