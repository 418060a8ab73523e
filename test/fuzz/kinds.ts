import { dialogues } from "./dialogue/sessions.ts";
import type { FuzzKind } from "./kind.ts";

/** All that is fuzzed. */
export const KINDS: readonly FuzzKind[] = [dialogues];
