import { expect, it } from "vitest";
import { showProgress } from "../../../server/commands/progress.ts";

function terminal(isTTY: boolean) {
  const written: string[] = [];
  let clock = 0;
  const progress = showProgress({ isTTY, write: (text) => written.push(text) }, "en", () => clock);
  return {
    written,
    progress,
    tick: (ms: number) => {
      clock += ms;
    },
  };
}

it("shows each phase as it begins, with its time when it is over, and takes all away at the end", () => {
  const { written, progress, tick } = terminal(true);
  progress.phase("dns");
  tick(12);
  progress.phase("tcp");
  progress.end();
  expect(written).toEqual([
    "  … Find the address",
    "\r\u001b[K  ✓ Find the address  12 ms\n",
    "  … Connect",
    "\r\u001b[1A\u001b[J",
  ]);
});

it("is silent where nobody watches", () => {
  const { written, progress } = terminal(false);
  progress.phase("dns");
  progress.end();
  expect(written).toEqual([]);
});
