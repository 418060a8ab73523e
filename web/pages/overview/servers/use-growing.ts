import { useEffect, useState } from "preact/hooks";

/** So many are drawn at once; what one sees first is among them. */
const STEP = 80;

/**
 * How many of `total` things to draw: a few at once, and the others soon, a few at a time, so that the page answers in
 * between. Things that were drawn stay.
 */
export function useGrowing(total: number): number {
  const [count, grow] = useState(STEP);
  useEffect(() => {
    if (total < count) {
      grow(Math.max(total, STEP));
      return;
    }
    if (total === count) return;
    const timer = setTimeout(() => grow(Math.min(total, count + STEP)));
    return () => clearTimeout(timer);
  }, [total, count]);
  return Math.min(total, count);
}
