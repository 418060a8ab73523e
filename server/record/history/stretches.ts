import type { Outage } from "../../contract/outages.ts";

/** A time in which a server was in one state; moments in milliseconds since 1970. */
export type Stretch = { state: Outage; from: number; to: number };

/** When a server was in which state during an incident. What lies between two stretches, nobody knows. */
export type Stretches = {
  /** The newest ones, in order. The last ends when what its check saw no longer holds, which may be to come. */
  list: readonly Stretch[];
  /** For how long it was down before these. */
  downBeforeMs: number;
};

/** What flaps for days is not told in every detail. */
const MOST = 100;

/** The stretches with what one more check says; null when it is the first. */
export function addSighting(known: Stretches | null, sighting: Stretch): Stretches {
  const { list, downBeforeMs } = known ? clampStretches(known, sighting.from) : { list: [], downBeforeMs: 0 };
  const last = list.at(-1);
  const goesOn = last?.state === sighting.state && last.to === sighting.from;
  const next = goesOn ? [...list.slice(0, -1), { ...last, to: sighting.to }] : [...list, sighting];
  const [first] = next;
  if (next.length <= MOST || !first) return { list: next, downBeforeMs };
  return { list: next.slice(1), downBeforeMs: downBeforeMs + (first.state === "down" ? first.to - first.from : 0) };
}

/** The stretches as far as that moment: from there on, something else is known, or nothing. */
export function clampStretches({ list, downBeforeMs }: Stretches, at: number): Stretches {
  const last = list.at(-1);
  return !last || last.to <= at
    ? { list, downBeforeMs }
    : { list: [...list.slice(0, -1), { ...last, to: at }], downBeforeMs };
}

/** For how long it was down, in milliseconds. */
export function downMs({ list, downBeforeMs }: Stretches): number {
  return list.reduce((sum, { state, from, to }) => sum + (state === "down" ? to - from : 0), downBeforeMs);
}
