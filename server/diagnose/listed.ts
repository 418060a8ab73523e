import type { MailboxFacts } from "../contract/facts.ts";

/** The listed mailboxes without the names that only hold others (RFC 9051 section 7.3.1): they come and go with these. */
export function listed({ mailboxes }: { mailboxes: readonly Pick<MailboxFacts, "path" | "attributes">[] }): string[] {
  const real = mailboxes.filter(({ attributes }) => !attributes.some((one) => /^\\(NonExistent|NoSelect)$/i.test(one)));
  return real.map(({ path }) => path);
}
