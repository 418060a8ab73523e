import { z } from "zod";
import { COMPLAINTS } from "../complaints.ts";
import { CONFIDENCES } from "../confidences.ts";
import type { Of } from "../schema.ts";
import { TOPICS } from "../topics.ts";
import { Text } from "./finding.ts";

/** A diagnosis that an error message can mean, in the reader's language. */
export const ExplainedDiagnosis = z.object({
  id: z.string(),
  confidence: z.enum(CONFIDENCES),
  why: z.string(),
  ...Text.shape,
});
export type ExplainedDiagnosis = Of<typeof ExplainedDiagnosis>;

/** A question whose answers part the causes of a complaint; each answer has an id by which causes name it. */
export const ComplaintQuestion = z.object({
  id: z.string(),
  text: z.string(),
  answers: z.array(z.object({ id: z.string(), text: z.string() })),
  /** The answer that the person has given already, by how they complained. */
  answered: z.string().optional(),
});
export type ComplaintQuestion = Of<typeof ComplaintQuestion>;

/** What a complaint can come from, in the reader's language. */
export const ComplaintCause = z.object({
  /** That of a diagnosis where `catalogued`. */
  id: z.string(),
  /** Whether the catalogue has it, so that a check can find it. */
  catalogued: z.boolean(),
  ...Text.shape,
  /** With which answers it goes, by the id of the question; with any of a question that is not named. */
  answers: z.record(z.string(), z.array(z.string())),
});
export type ComplaintCause = Of<typeof ComplaintCause>;

/** What is known of a complaint in plain words, such as “no new mail arrives”. */
const OfComplaint = {
  complaint: z.enum(COMPLAINTS),
  /** The complaint in the reader's language. */
  title: z.string(),
  questions: z.array(ComplaintQuestion),
  /** What the self-check can find out about it by itself, and what not. */
  selfCheck: z.string(),
  /** What it usually comes from, most likely first; what goes with the answers that were given already comes before the rest. */
  usually: z.array(ComplaintCause),
};

/** What is known of a complaint. */
export const ExplainedComplaint = z.object(OfComplaint);
export type ExplainedComplaint = Of<typeof ExplainedComplaint>;

/**
 * `POST /api/v1/explain`: what an error message means, best first; empty where it is unknown or harmless. Where a person complains in
 * plain words, also what is known of that complaint. Where the cause is not known but what it speaks of is, `subject` names that, and
 * `note` says it in the reader's language.
 */
export const Explanation = z.object({
  ...z.object(OfComplaint).partial().shape,
  diagnoses: z.array(ExplainedDiagnosis),
  subject: z.enum(TOPICS).optional(),
  note: z.string().optional(),
});
export type Explanation = Of<typeof Explanation>;
