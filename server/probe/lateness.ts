import { readLead } from "./clock-set.ts";

/** How long this process was held up since somebody began to pay attention. */
export type Attention = {
  /** All together, in seconds. */
  lost(): number;
  /** The longest at a time, in seconds. */
  longest(): number;
  /** Ends it; what was lost until then can still be asked for. */
  end(): void;
};

const BEAT_MS = 50;
/** A timer that runs so much too late is nothing unusual. */
const USUAL_MS = 20;
/** The clock on the wall may be set by so much without that being a machine that slept. */
const CLOCK_SET_MS = 2000;

type Watcher = { lostMs: number; longestMs: number };

const watchers = new Set<Watcher>();
let timer: NodeJS.Timeout | undefined;
let due = 0;
/** What the clock on the wall says more than the one that never stops while the machine runs. */
let ahead = 0;
/** What it says more than the one that goes on while the machine sleeps: this changes only where somebody sets the clock. */
let wall = 0;

/**
 * Begins to notice when this process does not come to its turn: the event loop is busy, the processors are, the process was stopped, or
 * the machine slept. Told by a timer that should run twenty times a second; there is one for all who pay attention, and none
 * when nobody does.
 */
export function payAttention(): Attention {
  const watcher: Watcher = { lostMs: 0, longestMs: 0 };
  if (watchers.size === 0) beat();
  else settle();
  watchers.add(watcher);
  const now = () => {
    if (watchers.has(watcher)) settle();
    return watcher;
  };
  return {
    lost: () => now().lostMs / 1000,
    longest: () => now().longestMs / 1000,
    end() {
      now();
      watchers.delete(watcher);
    },
  };
}

function beat(): void {
  const now = performance.now();
  due = now + BEAT_MS;
  ahead = Date.now() - now;
  wall = readLead();
  clearTimeout(timer);
  timer = setTimeout(() => {
    settle();
    if (watchers.size > 0) beat();
  }, BEAT_MS).unref();
}

/** Tells all watchers how late the beat is that should have been by now. */
function settle(): void {
  const now = performance.now();
  const late = now - due;
  // A clock that stands while the machine sleeps shows nothing of it.
  const slept = sleptMs(Date.now() - now - ahead);
  const held = Math.max(0, late) + slept;
  if (held <= USUAL_MS) return;
  for (const watcher of watchers) {
    watcher.lostMs += held;
    watcher.longestMs = Math.max(watcher.longestMs, held);
  }
  due = Math.max(due, now);
  ahead = Date.now() - now;
}

/** Of what the clock on the wall is ahead, as much as the machine slept: what is left when nobody set the clock. */
function sleptMs(aheadMs: number): number {
  if (aheadMs <= CLOCK_SET_MS) return 0;
  const set = readLead() - wall;
  wall += set;
  ahead += set;
  return aheadMs - set > CLOCK_SET_MS ? aheadMs - set : 0;
}
