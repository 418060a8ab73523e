import { z } from "zod";
import type { Of } from "../schema.ts";

/** An error, as RFC 9457 has it. */
export const Problem = z
  .object({ type: z.literal("about:blank"), title: z.string(), status: z.int(), detail: z.string() })
  .describe("RFC 9457 problem details; `detail` says what to do about it.");
export type Problem = Of<typeof Problem>;

/** What is shown of an error: whatever stands between imapscope and its reader may answer with one, too. */
export const Refusal = Problem.pick({ detail: true });
