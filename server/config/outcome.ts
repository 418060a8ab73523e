/** A value, or what is wrong with its source and what to write instead. */
export type Outcome<Value> = { value: Value } | { message: string; write: string };
