import * as z from "zod/mini";

/** The type of an answer: what its schema describes, with lists that nobody changes. */
export type Of<Schema extends z.core.$ZodType> = ReadonlyLists<z.output<Schema>>;

type ReadonlyLists<Value> = Value extends readonly (infer Item)[]
  ? readonly ReadonlyLists<Item>[]
  : Value extends object
    ? { [Name in keyof Value]: ReadonlyLists<Value[Name]> }
    : Value;

/**
 * Facts inside an answer. Their type is declared with the facts and not looked into: a check that an earlier version has recorded
 * may lack some of them.
 */
export const factsOf = <Facts extends object>() =>
  z
    .custom<Facts>((value) => typeof value === "object" && value !== null)
    .check(z.meta({ type: "object", description: "Facts as the probe saw them; more may come." }));
