import { z } from "zod";
import { CONFIDENCES } from "../confidences.ts";
import type { Of } from "../schema.ts";
import { Text } from "./finding.ts";

/** A diagnosis that an error message can mean, in the reader's language. */
export const ExplainedDiagnosis = z.object({
  id: z.string(),
  confidence: z.enum(CONFIDENCES),
  why: z.string(),
  ...Text.shape,
});
export type ExplainedDiagnosis = Of<typeof ExplainedDiagnosis>;

/** `POST /api/v1/explain`: what an error message means, best first; empty where it is unknown or harmless. */
export const Explanation = z.object({ diagnoses: z.array(ExplainedDiagnosis) });
export type Explanation = Of<typeof Explanation>;
