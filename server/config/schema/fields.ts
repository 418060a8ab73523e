import { z } from "zod";
import { DURATION, parseDuration } from "../duration.ts";

/** What a person is told about a key: `title` completes "must be …", the first example is shown as what to write. */
export type About = { title: string; description: string; examples: unknown[] };

type RuleIssue = { code: "custom"; path: (string | number)[]; message: string; params: { write: string } };

/** A text on one line: not empty, no control characters, so that it can stand in a command, a log and a label. */
export function lineField(about: About) {
  return z
    .string()
    .regex(/^\P{Cc}+$/u)
    .meta(about);
}

/** A duration such as `30s` within limits (durations themselves); parsed to seconds. */
export function durationField(about: Omit<About, "title">, limits: { least: string; most: string }) {
  const least = parseDuration(limits.least) ?? 0;
  const most = parseDuration(limits.most) ?? 0;
  return z
    .string()
    .regex(DURATION)
    .meta({ title: `a duration from ${limits.least} to ${limits.most}, with its unit (ms, s, m, h, d, w)`, ...about })
    .transform((text, context) => {
      const seconds = parseDuration(text) ?? Number.NaN;
      if (!(seconds >= least && seconds <= most)) context.addIssue({ code: "custom" });
      return seconds;
    });
}

/** A text that a function reads into a value; what it answers null to is wrong. */
export function readField<Value>(about: About, read: (text: string) => Value | null) {
  return z
    .string()
    .meta(about)
    .transform((text, context) => {
      const value = read(text);
      if (value !== null) return value;
      context.addIssue({ code: "custom" });
      return z.NEVER;
    });
}

/** The message about a rule between keys, and what to write instead. */
export function ruleIssue(path: readonly (string | number)[], message: string, write: string): RuleIssue {
  return { code: "custom", path: [...path], message, params: { write } };
}
