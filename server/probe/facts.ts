export type * from "../contract/facts.ts";
