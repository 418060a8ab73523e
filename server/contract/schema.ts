import { z } from "zod";

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
export const factsOf = <Facts extends Record<string, unknown>>() =>
  z.looseObject({}).describe("Facts as the probe saw them; more may come.").pipe(z.custom<Facts>());
