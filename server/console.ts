/** Where a command writes, and what it reads of its surroundings; tests hand in their own. */
export type Console = {
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  /** The file that was started; absent where nobody asks. */
  script?: string | undefined;
};

/** Something to write text to. */
export type Output = {
  write(text: string): unknown;
  /** Whether a person reads along: only then are colours and progress shown. */
  isTTY?: boolean;
};
