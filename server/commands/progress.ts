import type { Output } from "../console.ts";
import type { Language } from "../contract/languages.ts";
import type { PhaseName } from "../contract/phases.ts";
import { namesIn } from "../languages/translation.ts";

/** Shows a check as it runs. */
export type Progress = {
  /** A phase has begun; the one before it is over. */
  phase(name: PhaseName): void;
  /** Takes everything away again: the result takes its place. */
  end(): void;
};

/** Shows the phases live, a line each with how long it took; only where a person watches. */
export function showProgress(
  stderr: Output,
  language: Language,
  now: () => number = () => performance.now(),
): Progress {
  let running: { line: string; since: number } | null = null;
  let lines = 0;
  const write = (text: string) => {
    if (stderr.isTTY) stderr.write(text);
  };
  const finish = () => {
    if (!running) return;
    write(`\r\u001b[K  ✓ ${running.line}  ${Math.round(now() - running.since)} ms\n`);
    running = null;
    lines += 1;
  };
  return {
    phase(name) {
      finish();
      running = { line: namesIn(language).phase[name], since: now() };
      write(`  … ${running.line}`);
    },
    end() {
      running = null;
      write(`\r${lines > 0 ? `\u001b[${lines}A` : ""}\u001b[J`);
    },
  };
}
