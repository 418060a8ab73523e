/** One question that is measured. */
export type Part = {
  name: string;
  title: string;
  /** Measures, and gives what was found as Markdown. `quick` is for trying the benchmark itself: its figures mean nothing. */
  measure(how: { quick: boolean }): Promise<string>;
};
