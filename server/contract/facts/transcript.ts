import { z } from "zod";
import type { Of } from "../schema.ts";

/** One line of the dialogue, secrets removed. */
export const TranscriptLine = z.object({
  /** Seconds since the start of the probe, taken at the socket. */
  at: z.number(),
  from: z.enum(["client", "server", "note"]),
  /** Of the second session of a canary; absent in the first. */
  session: z.literal(2).exactOptional(),
  line: z.string(),
});
export type TranscriptLine = Of<typeof TranscriptLine>;
