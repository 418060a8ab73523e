import { z } from "zod";
import { Moment } from "../facts/basics.ts";
import type { Of } from "../schema.ts";
import { STORE_TROUBLES } from "../store-troubles.ts";

/** Why checks are not recorded, or the past cannot be read. */
export const StoreTrouble = z.object({
  kind: z.enum(STORE_TROUBLES),
  since: Moment,
  recording: z.boolean().describe("Whether checks are recorded all the same: only reading fails."),
  waiting: z.int().describe("How many checks are held in memory until they can be recorded."),
  dropped: z.int().describe("How many were not recorded, as more had come than are held; the oldest go first."),
});
export type StoreTrouble = Of<typeof StoreTrouble>;

/** The event `store` of `GET /api/v1/events`: how the store is now; null when nothing is wrong any more. */
export const StoreChange = z.object({ store: StoreTrouble.nullable() });
export type StoreChange = Of<typeof StoreChange>;
