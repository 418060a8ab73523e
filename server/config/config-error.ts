import type { ShownLine } from "./shown-line.ts";

/** One thing that is wrong with a configuration file. */
export type ConfigProblem = {
  file: string;
  /** From 1. Both are 1 where the file as a whole is meant. */
  line: number;
  column: number;
  /** What is wrong and what was expected. */
  message: string;
  /** What to write instead. */
  write: string;
  /** The line with everything hidden that could be a secret; null where the file could not be read. */
  source: ShownLine | null;
};

/** A configuration that cannot be used, with all that is wrong with it. No secret is in it. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map((problem) => `${position(problem)} ${problem.message}; ${problem.write}`).join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** The problems for a terminal: each with its line, a caret under the column, and what to write. */
export function renderConfigError(error: ConfigError): string {
  const blocks = error.problems.map((problem) => {
    const lines = [`${position(problem)} ${problem.message}`, ...excerpt(problem), `  → ${problem.write}`];
    return `${lines.join("\n")}\n`;
  });
  const count = error.problems.length;
  return `${blocks.join("\n")}\n${count === 1 ? "1 problem" : `${count} problems`}\n`;
}

function position({ file, line, column, source }: ConfigProblem): string {
  return source === null ? `${file}:` : `${file}:${line}:${column}:`;
}

function excerpt({ line, source }: ConfigProblem): string[] {
  if (source === null) return [];
  const margin = String(line).padStart(5);
  return [`${margin} | ${source.text}`, `${" ".repeat(margin.length)} | ${" ".repeat(source.caret)}^`];
}
