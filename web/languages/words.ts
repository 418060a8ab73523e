import type { en } from "./en.ts";

/** Everything that the page says, in one language: a language that lacks a key fails the type check. */
export type Words = typeof en;
