import { effect, signal } from "@preact/signals";
import { recall, remember } from "../../browser/storage.ts";

/** Who reads: for whom the steps are shown first. */
export type Reader = "admin" | "user";

/** The reader, as chosen on this page or an earlier visit. */
export const reader = signal<Reader>(recall("reader") === "user" ? "user" : "admin");

effect(() => remember("reader", reader.value));
