import type { Traffic } from "../contract/facts.ts";

/** What a phase learnt, with its times where it knows them better than its caller. */
export type Measured<Value> = { value: Value } & Measurement;

/** When a phase began (seconds since the start of the probe), how long it took, and what went over the connection. */
export type Measurement = { at?: number; seconds?: number; traffic?: Traffic | undefined };
