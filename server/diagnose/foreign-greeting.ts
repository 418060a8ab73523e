import type { GreetingFacts, ProbeFacts } from "../contract/facts.ts";

/** A protocol that answered in place of IMAP. */
export type Foreign = Exclude<GreetingFacts["speaks"], "imap" | "nothing">;

/** What spoke in place of IMAP when the greeting failed; null when that was nobody, or an IMAP server all the same. */
export function foreignGreeting({ phases: { greeting } }: ProbeFacts): Foreign | null {
  if (greeting.status !== "failed" || !greeting.value) return null;
  const { speaks = "nothing", text = "" } = greeting.value;
  if (speaks === "imap" || speaks === "nothing") return null;
  // A greeting that broke off before its end is not recognised as IMAP, but it begins like one.
  return speaks === "something-else" && greeting.failure.code !== "NOT_IMAP" && text.startsWith("* ") ? null : speaks;
}
