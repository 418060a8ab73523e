import { computed, signal } from "@preact/signals";
import type { Moment } from "../../server/contract/facts.ts";

const TICK_MS = 1000;
const MINUTE_MS = 60_000;

/** The browser's time, ticking. */
export const localNow = signal(Date.now());
const ahead = signal(0);

/** The server's time, ticking: ages are right also where the browser's clock is not. */
export const now = computed(() => localNow.value + ahead.value);

/** The server's time to the minute, for what counts in days. */
export const thisMinute = computed(() => Math.floor(now.value / MINUTE_MS) * MINUTE_MS);

/** Tells the clock what time the server has. */
export function setClock(serverNow: Moment): void {
  localNow.value = Date.now();
  ahead.value = Date.parse(serverNow) - localNow.value;
}

/** Lets the clock tick while someone looks. */
export function startClock(): void {
  const tick = () => {
    if (!document.hidden) localNow.value = Date.now();
  };
  setInterval(tick, TICK_MS);
  document.addEventListener("visibilitychange", tick);
}

/** The moment, as long as it has not come. Reads the ticking clock. */
export function toCome(moment: Moment | null): Moment | null {
  return moment !== null && Date.parse(moment) > now.value ? moment : null;
}
