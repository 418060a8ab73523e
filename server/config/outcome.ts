/** A value, or what is wrong with its source and what to write instead; with Node's code where the system refused. */
export type Outcome<Value> = { value: Value } | { message: string; write: string; code?: string };
