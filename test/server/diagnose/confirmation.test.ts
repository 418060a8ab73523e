import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATES, type State } from "../../../server/contract/states.ts";
import {
  confirmedState,
  isUnconfirmed,
  MOST_CONFIRMATIONS,
  type Observed,
  observe,
} from "../../../server/diagnose/confirmation.ts";

const LETTERS: Readonly<Record<string, State>> = { u: "up", w: "warning", d: "degraded", x: "down", "?": "unknown" };

/** One letter a check, oldest first. */
function states(letters: string): readonly State[] {
  return [...letters].map((letter) => LETTERS[letter] ?? "unknown");
}

function seen(letters: string): Observed {
  return states(letters).reduce<Observed>(observe, []);
}

describe("a confirmed state", () => {
  it.each([
    ["", 2, "unknown", false],
    ["x", 2, "down", false],
    ["x", 10, "down", false],
    ["ux", 2, "up", true],
    ["uxx", 2, "down", false],
    ["uxx", 3, "up", true],
    ["uxxx", 3, "down", false],
    ["uxxu", 2, "up", false],
    ["uxuxux", 2, "up", true],
    ["uxw", 2, "warning", false],
    ["uwx", 2, "warning", true],
    ["uwxx", 2, "down", false],
    ["xxw", 2, "warning", false],
    ["xxwx", 2, "warning", true],
    ["ud", 1, "degraded", false],
    ["ux?", 2, "up", true],
    ["ux?x", 2, "down", false],
  ] as const)("after %s with confirm %i is %s", (letters, confirm, state, unconfirmed) => {
    expect(confirmedState(seen(letters), confirm)).toBe(state);
    expect(isUnconfirmed(seen(letters), confirm)).toBe(unconfirmed);
  });
});

it("remembers no more than can matter", () => {
  expect(seen(`u${"x".repeat(40)}`)).toEqual(states("x".repeat(MOST_CONFIRMATIONS)));
});

describe("whatever is observed", () => {
  const known = fc.constantFrom(...STATES.filter((state) => state !== "unknown"));
  const history = fc.array(known, { minLength: 1, maxLength: 40 });
  const confirm = fc.integer({ min: 1, max: MOST_CONFIRMATIONS });
  const rank = (state: State) => STATES.indexOf(state);

  it("the state gets worse only after as many checks in a row as have to agree", () => {
    fc.assert(
      fc.property(history, confirm, (all, confirm) => {
        let observed: Observed = [];
        let state: State | null = null;
        for (const [index, one] of all.entries()) {
          observed = observe(observed, one);
          const next = confirmedState(observed, confirm);
          if (state !== null && rank(next) > rank(state)) {
            const last = all.slice(Math.max(0, index + 1 - confirm), index + 1);
            expect(last).toHaveLength(confirm);
            for (const agreed of last) expect(rank(agreed)).toBeGreaterThanOrEqual(rank(next));
          }
          state = next;
        }
      }),
    );
  });

  it("recovery shows at once: the state is never worse than the last check", () => {
    fc.assert(
      fc.property(history, confirm, (all, confirm) => {
        const observed = all.reduce<Observed>(observe, []);
        expect(rank(confirmedState(observed, confirm))).toBeLessThanOrEqual(rank(all.at(-1) ?? "unknown"));
      }),
    );
  });

  it("the state is never stuck: what stays the same for long enough is confirmed, and needs no check soon", () => {
    fc.assert(
      fc.property(history, confirm, known, (all, confirm, last) => {
        const observed = [...all, ...new Array<State>(confirm).fill(last)].reduce<Observed>(observe, []);
        expect(confirmedState(observed, confirm)).toBe(last);
        expect(isUnconfirmed(observed, confirm)).toBe(false);
      }),
    );
  });
});
