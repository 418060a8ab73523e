import type { Language } from "../diagnose/diagnosis.ts";
import type { PhaseName } from "../probe/facts.ts";
import type { Output } from "./console.ts";
import { WORDS } from "./text/words.ts";

const CLEAR_LINE = "\r\u001b[K";

/** Shows which phase is running, on one line that clears itself; only where a person watches. */
export function showProgress(
  stderr: Output,
  language: Language,
): { phase: (name: PhaseName) => void; end: () => void } {
  const write = (text: string) => {
    if (stderr.isTTY) stderr.write(text);
  };
  return {
    phase: (name) => write(`${CLEAR_LINE}… ${WORDS[language].phases[name]}`),
    end: () => write(CLEAR_LINE),
  };
}
