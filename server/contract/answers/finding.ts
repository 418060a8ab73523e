import { z } from "zod";
import type { Of } from "../schema.ts";
import { Phase, Scope, Severity, Who } from "./sets.ts";

/**
 * What the facts say in support of a finding: the values that its texts name. Keys are the placeholders, so
 * `{ days: 3 }` fills `{days}`. Moments are ISO 8601 strings and are written in the reader's way; a list is several words where a
 * command goes through it (`for a in {dial}`).
 */
export const Evidence = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
export type Evidence = Readonly<Of<typeof Evidence>>;

/** What a reader sees, in one language. `Backticks` mark what is to be typed or is a literal name. */
export const Text = z.object({
  /** What is wrong, present tense, no blame. */
  title: z.string(),
  /** One or two sentences: what the user notices, and why. */
  cause: z.string(),
  /** Ordered steps, each beginning with a verb, the most likely first. */
  fix: z.object({ user: z.array(z.string()), admin: z.array(z.string()) }),
});
export type Text = Of<typeof Text>;

/** A diagnosis that was present in a check; its phase is null only in checks that earlier versions have recorded. */
export const Finding = z.object({
  id: z.string(),
  severity: Severity,
  phase: Phase.nullable(),
  evidence: Evidence,
});
export type Finding = Of<typeof Finding>;

/** A finding in the reader's language. */
export const FindingReport = Finding.extend({
  ...Text.shape,
  reference: z.url(),
  /** Whether it may pass by itself. */
  transient: z.boolean(),
  /** How to see that it is gone. */
  verify: z.array(z.string()),
  scope: Scope,
  /** What its severity means for them. */
  severityReason: z.string(),
  /** Who can put it right, the more likely one first. */
  who: Who,
});
export type FindingReport = Of<typeof FindingReport>;
