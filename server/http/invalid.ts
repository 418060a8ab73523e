import type { Context } from "hono";
import type { z } from "zod";
import { problem } from "./problem.ts";

type Validated = { success: true } | { success: false; error: z.core.$ZodError };

/** What a validator says of input that is not as it should be: every fault with its field. */
export function invalid(result: Validated, context: Context) {
  if (result.success) return undefined;
  const faults = result.error.issues.map(({ path, message }) => `${path.join(".") || "input"}: ${message}`);
  return problem(context, 400, faults.join("; "));
}
