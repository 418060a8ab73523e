import { z } from "zod";
import { Failure, Traffic } from "../facts/basics.ts";
import type { PhaseReport as Report } from "../facts.ts";
import { PHASE_NAMES } from "../phases.ts";
import { factsOf, type Of } from "../schema.ts";
import { Phase } from "./sets.ts";

const measured = { phase: Phase, at: z.number(), seconds: z.number(), traffic: Traffic.exactOptional() };
const facts = factsOf();
const Ok = z.object({ ...measured, status: z.literal("ok"), value: facts });
const Failed = z.object({ ...measured, status: z.literal("failed"), failure: Failure, value: facts.exactOptional() });
const Skipped = z.object({
  phase: Phase,
  status: z.literal("skipped"),
  because: z.enum([...PHASE_NAMES, "not-applicable"]),
});

/** A phase with its outcome. Which facts its value holds, its name says. */
export const PhaseAnswer = z
  .discriminatedUnion("status", [Ok, Failed, Skipped])
  .describe("`at` and `seconds` are measured at the socket, `at` from the start of the check.")
  .pipe(z.custom<Report>());
export type PhaseAnswer = Report;

/** A phase that has ended: that was not skipped. */
type EndedPhase = Exclude<PhaseAnswer, { status: "skipped" }>;

/** A phase of a check under way: it has begun, `at` so many seconds after the check did; or it has ended, and how. */
export const Step = z.union([
  z.discriminatedUnion("status", [Ok, Failed]).pipe(z.custom<EndedPhase>()),
  z.object({ phase: Phase, at: z.number(), status: z.never().exactOptional() }),
]);
export type Step = Of<typeof Step>;
