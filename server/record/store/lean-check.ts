import type { PhaseReport } from "../../contract/facts.ts";
import { listPhases } from "../../contract/phase-list.ts";
import type { Check } from "../../diagnose/check.ts";
import { createByteReader, createByteWriter } from "./bytes.ts";
import { joinTemplate, microsOf, secondsOf, type Template, takeApart } from "./template.ts";
import {
  phaseTimesOf,
  readDurations,
  readLineTimes,
  readOtherTimes,
  readPhaseTimes,
  writeLineTimes,
  writeOtherTimes,
  writePhaseTimes,
} from "./times.ts";
import { readWords, writeWords } from "./words.ts";

/** What of a check is the same in most others of its server, apart from its times and some words. */
export type SharedText = { json: string; template: Template };

/** What is read back: JSON, not yet trusted, and what stands for it in memory. */
type Stored = { phases: readonly PhaseReport[]; transcript: readonly object[] };

/** Takes the times of the phases and of the dialogue out of a check, and makes a text of the rest. */
export function splitCheck(check: Check): SharedText {
  const { version, depth, server, questions, sync, backOff, alerts, transcript, trouble, heldUpSeconds, heldBack } =
    check;
  const { name: _, ...target } = server;
  // What is undefined is left out.
  const json = JSON.stringify({
    version,
    depth,
    target,
    phases: listPhases(check).map(withoutTimes),
    questions: questions ?? undefined,
    sync: sync ?? undefined,
    backOff: backOff ?? undefined,
    alerts: alerts.length > 0 ? alerts : undefined,
    trouble: trouble ?? undefined,
    heldUpSeconds,
    heldBack,
    transcript: transcript.map(({ at: _at, ...line }) => line),
  });
  return { json, template: takeApart(json) };
}

/** What is a check's own: its times, and the words that are not those of `base`. */
export function packFigures(check: Check, { template }: SharedText, base: readonly string[]): Uint8Array {
  const writer = createByteWriter();
  const times = phaseTimesOf(listPhases(check));
  writePhaseTimes(writer, times);
  writeLineTimes(
    writer,
    check.transcript.map(({ at }) => microsOf(at)),
    times,
  );
  writeOtherTimes(writer, template.times, times);
  writeWords(writer, template.words, base);
  return writer.finish();
}

/** How long each phase took that ran, in seconds. Throws when the bytes are damaged. */
export function durationsIn(figures: Uint8Array): ReturnType<typeof readDurations> {
  return readDurations(createByteReader(figures));
}

/** The JSON value that was taken apart, not yet trusted. Throws when the bytes are damaged, or those of another text. */
export function unpackFigures(figures: Uint8Array, json: string): object {
  const reader = createByteReader(figures);
  const times = readPhaseTimes(reader);
  const base = takeApart(json);
  const lines = (JSON.parse(json) as Stored).transcript.length;
  const ats = readLineTimes(reader, lines, times);
  const others = readOtherTimes(reader, base.times.length, times);
  const words = readWords(reader, base.words);
  if (!reader.isAtEnd()) throw new RangeError("there is more than belongs to the text");
  const { phases, transcript, ...rest }: Stored = JSON.parse(
    joinTemplate({ skeleton: base.skeleton, words, times: others }),
  );
  return {
    ...rest,
    phases: phases.map((report) => {
      const time = times.get(report.phase);
      if (time === undefined) return report;
      return { ...report, at: secondsOf(time.at), seconds: secondsOf(time.seconds) };
    }),
    transcript: transcript.map((line, index) => ({ at: secondsOf(ats[index] ?? 0), ...line })),
  };
}

function withoutTimes(report: PhaseReport): object {
  if (report.status === "skipped") return report;
  const { at: _at, seconds: _seconds, ...rest } = report;
  return rest;
}
