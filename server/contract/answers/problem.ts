import * as z from "zod/mini";
import type { Of } from "../schema.ts";

/** An error, as RFC 9457 has it. */
export const Problem = z
  .object({ type: z.literal("about:blank"), title: z.string(), status: z.int(), detail: z.string() })
  .check(z.describe("RFC 9457 problem details; `detail` says what to do about it."));
export type Problem = Of<typeof Problem>;
