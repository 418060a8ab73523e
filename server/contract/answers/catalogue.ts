import { z } from "zod";
import { Moment } from "../facts/basics.ts";
import type { Of } from "../schema.ts";
import { URGENCIES } from "../urgencies.ts";
import { Text } from "./finding.ts";
import { Phase, Scope, Severity, Who } from "./sets.ts";

/** A diagnosis as the catalogue shows it, to whoever has not met it yet: placeholders stand as `{host}`. */
export const CatalogueEntry = z.object({
  id: z.string(),
  severity: Severity,
  scope: Scope,
  phase: Phase.nullable(),
  reference: z.url(),
  ...Text.shape,
  transient: z.boolean(),
  /** Why it has this severity. */
  severityReason: z.string(),
  /** The more likely one first. */
  who: Who,
});
export type CatalogueEntry = Of<typeof CatalogueEntry>;

/** An alert of `grafana/rules`: how urgent it is, and how long it waits. */
export const Alert = z.object({ name: z.string(), severity: z.enum(URGENCIES), seconds: z.number() });
export type Alert = Of<typeof Alert>;

/** A diagnosis with everything that its page tells, in the reader's language. */
export const ProblemEntry = CatalogueEntry.extend({
  /** The texts without placeholders: they speak of “the server”, or of the server that it is written for. */
  plain: Text,
  /** How to see that it is gone. */
  verify: z.array(z.string()),
  /** The lines by which it is known; `C:` and `S:` mark the dialogue of IMAP. */
  wire: z.array(z.string()),
  /** What is true in Prometheus while a server has it, and the alerts of ours that fire for it. */
  alert: z.object({ expression: z.string(), rules: z.array(Alert) }),
  /** That no check can find it, only what somebody pastes: then no server has it, and no alert fires. */
  onlyTold: z.literal(true).optional(),
});
export type ProblemEntry = Of<typeof ProblemEntry>;

/** A server that had a problem within the last 30 days: in how many checks, and when last. */
export const Seen = z.object({ server: z.string(), checks: z.int(), lastSeen: Moment });
export type Seen = Of<typeof Seen>;

/** `GET /api/v1/diagnoses/:id`: an entry of the catalogue, with the servers that have it now and those that had it. */
export const CatalogueProblem = ProblemEntry.extend({
  /** Null for the problem in general. */
  about: z
    .nullable(z.object({ server: z.string(), present: z.boolean() }))
    .describe("The server that it is written for, and whether its latest check found it."),
  now: z.array(z.string()).describe("Servers that have it now."),
  seen: z.array(Seen),
});
export type CatalogueProblem = Of<typeof CatalogueProblem>;

/** `GET /api/v1/diagnoses`. */
export const CatalogueList = z.object({ diagnoses: z.array(CatalogueProblem) });
export type CatalogueList = Of<typeof CatalogueList>;
