import type { PhaseReport } from "../../contract/facts.ts";
import type { PhaseName } from "../../contract/phases.ts";
import type { ByteReader, ByteWriter } from "./bytes.ts";
import { microsOf, secondsOf } from "./template.ts";

/** When the phases that ran began and how long they took, in microseconds. */
export type PhaseTimes = ReadonlyMap<PhaseName, { at: number; seconds: number }>;

/** The bit of each phase. A new one takes the next; none is ever given another. */
const BITS = {
  dns: 0,
  tcp: 1,
  greeting: 2,
  capability: 3,
  starttls: 4,
  tls: 5,
  token: 6,
  auth: 7,
  list: 8,
  status: 9,
  quota: 10,
  sync: 11,
  logout: 12,
} as const satisfies Record<PhaseName, number>;
const NAMES = (Object.keys(BITS) as PhaseName[]).toSorted((one, other) => BITS[one] - BITS[other]);

/** The times of the phases that ran. */
export function phaseTimesOf(phases: readonly PhaseReport[]): PhaseTimes {
  const ran = phases.flatMap((report) =>
    report.status === "skipped"
      ? []
      : [[report.phase, { at: microsOf(report.at), seconds: microsOf(report.seconds) }] as const],
  );
  return new Map(ran.toSorted(([one], [other]) => BITS[one] - BITS[other]));
}

/** Writes which phases ran and for how long, then when each began, as far as the end of the one before does not say so. */
export function writePhaseTimes(writer: ByteWriter, times: PhaseTimes): void {
  let bits = 0;
  for (const name of times.keys()) bits += 2 ** BITS[name];
  writer.count(bits);
  for (const { seconds } of times.values()) writer.signed(seconds);
  let end = 0;
  for (const { at, seconds } of times.values()) {
    writer.signed(at - end);
    end = at + seconds;
  }
}

/** Reads how long the phases took that ran, in seconds. */
export function readDurations(reader: ByteReader): Partial<Record<PhaseName, number>> {
  const bits = reader.count();
  const ran = NAMES.filter((name) => Math.floor(bits / 2 ** BITS[name]) % 2 === 1);
  return Object.fromEntries(ran.map((name) => [name, secondsOf(reader.signed())]));
}

/** Reads what was written. */
export function readPhaseTimes(reader: ByteReader): PhaseTimes {
  let end = 0;
  const times = Object.entries(readDurations(reader)).map(([name, duration]) => {
    const seconds = microsOf(duration);
    const at = end + reader.signed();
    end = at + seconds;
    // The names are those of above.
    return [name as PhaseName, { at, seconds }] as const;
  });
  return new Map(times);
}

/**
 * Writes when the lines of a dialogue were said. Many lines come with the one before, in one packet; and many at the moment at which
 * a phase begins or ends, as its times are those of its lines.
 */
export function writeLineTimes(writer: ByteWriter, ats: readonly number[], times: PhaseTimes): void {
  const moments = momentsOf(times);
  let [before, index] = [0, 0];
  while (index < ats.length) {
    const at = ats[index] ?? 0;
    let run = 0;
    while (ats[index + run] === before) run += 1;
    if (run > 0) {
      writer.count(0);
      writer.count(run - 1);
      index += run;
      continue;
    }
    const known = moments.filter((moment) => moment > before).indexOf(at);
    writer.count(known >= 0 ? 1 + 3 * known : at > before ? 2 + 3 * (at - before) : 3 + 3 * (before - at));
    before = at;
    index += 1;
  }
}

/** Reads so many of them. */
export function readLineTimes(reader: ByteReader, count: number, times: PhaseTimes): readonly number[] {
  const moments = momentsOf(times);
  const ats: number[] = [];
  let before = 0;
  while (ats.length < count) {
    const code = reader.count();
    if (code === 0) {
      const run = reader.count() + 1;
      if (ats.length + run > count) throw new RangeError("there are fewer lines");
      for (let left = run; left > 0; left -= 1) ats.push(before);
      continue;
    }
    const [kind, value] = [(code - 1) % 3, Math.floor((code - 1) / 3)];
    const known = kind === 0 ? moments.filter((moment) => moment > before)[value] : undefined;
    if (kind === 0 && known === undefined) throw new RangeError("there is no such moment");
    before = known ?? (kind === 1 ? before + value : before - value);
    ats.push(before);
  }
  return ats;
}

/** Writes other times of a check: as a rule those of the phase that they stand in. */
export function writeOtherTimes(writer: ByteWriter, others: readonly number[], times: PhaseTimes): void {
  const known = allOf(times);
  for (const time of others) {
    const index = known.indexOf(time);
    writer.count(index >= 0 ? 2 * index + 1 : 2 * time);
  }
}

/** Reads so many of them. */
export function readOtherTimes(reader: ByteReader, count: number, times: PhaseTimes): readonly number[] {
  const known = allOf(times);
  return Array.from({ length: count }, () => {
    const code = reader.count();
    const time = code % 2 === 1 ? known[(code - 1) / 2] : code / 2;
    if (time === undefined) throw new RangeError("there is no such time");
    return time;
  });
}

function momentsOf(times: PhaseTimes): readonly number[] {
  return [...new Set([...times.values()].flatMap(({ at, seconds }) => [at, at + seconds]))].toSorted((a, b) => a - b);
}

function allOf(times: PhaseTimes): readonly number[] {
  return [...times.values()].flatMap(({ at, seconds }) => [at, seconds]);
}
