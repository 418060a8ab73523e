import { signal } from "@preact/signals";

/** How often imapscope has answered that it does not know who asks: a session may have ended. */
export const refusals = signal(0);

/** Tells that it happened once more. */
export function tellRefused(): void {
  refusals.value += 1;
}
