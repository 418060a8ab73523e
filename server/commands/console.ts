/** Where a command writes, and what it reads of its surroundings; tests hand in their own. */
export type Console = {
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
};

/** Something to write text to. */
export type Output = {
  write(text: string): unknown;
  /** Whether a person reads along: only then are colours and progress shown. */
  isTTY?: boolean;
};

/** Exit status of every command, as promised: 0 up, 1 warning, 2 degraded or down, 3 unknown or unusable input. */
export const EXIT = { up: 0, warning: 1, degraded: 2, down: 2, unknown: 3, unusable: 3 } as const;
