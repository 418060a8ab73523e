import { UsageError } from "../config/usage-error.ts";

/** The value of an option as one of a closed set; else an error that lists the set. */
export function oneOf<const Choice extends string>(value: string, choices: readonly Choice[], option: string): Choice {
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  throw new UsageError(`${option} ${value} is not known. Choose one of: ${choices.join(", ")}`);
}
