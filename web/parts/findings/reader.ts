import { effect, signal } from "@preact/signals";
import type { Who } from "../../../server/contract/who.ts";
import { recall, remember } from "../../browser/storage.ts";

/** Who reads: for whom the steps are shown first. */
export type Reader = Who;

/** The reader, as chosen on this page or an earlier visit. */
export const reader = signal<Reader>(recall("reader") === "user" ? "user" : "admin");

effect(() => remember("reader", reader.value));
