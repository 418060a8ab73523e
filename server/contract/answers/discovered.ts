import { z } from "zod";
import type { Of } from "../schema.ts";
import { Note, Setting } from "./setting.ts";

/** `GET /api/v1/discover`: what is known of an e-mail address, the best settings first. */
export const Discovered = z.object({
  address: z.string(),
  /** In the ASCII form of international names. */
  domain: z.string(),
  settings: z.array(
    Setting.extend({
      /** Whether `selfCheck` lets a visitor have this server checked. */
      checkable: z.boolean(),
      /** What people call the provider, or the name of our own server. */
      label: z.string(),
    }),
  ),
  notes: z.array(Note),
});
export type Discovered = Of<typeof Discovered>;
