import type { SetupChoice } from "../../../server/contract/answers/setup.ts";
import { isOfDomains, partAddress } from "../../../server/contract/mail-address.ts";

/** What fits a text: a part of a name or of a server's name, or an e-mail address by its domain. Our own servers come first. */
export function findChoices(choices: readonly SetupChoice[], text: string): readonly SetupChoice[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return choices;
  const domain = partAddress(wanted).domain;
  if (domain !== null) return choices.filter((choice) => hasDomain(choice, domain));
  const parts = wanted.split(/\s+/);
  return choices
    .filter((choice) => parts.every((part) => searchable(choice).includes(part)))
    .toSorted((a, b) => rank(a, wanted) - rank(b, wanted));
}

/** What an address belongs to, where that is something else than what is chosen; null where it is not known. */
export function betterChoice(
  choices: readonly SetupChoice[],
  chosen: SetupChoice | null,
  address: string,
): SetupChoice | null {
  const { domain } = partAddress(address.trim().toLowerCase());
  if (domain === null || (chosen && hasDomain(chosen, domain))) return null;
  return choices.find((choice) => hasDomain(choice, domain)) ?? null;
}

function hasDomain({ domains }: SetupChoice, domain: string): boolean {
  return isOfDomains(domain, domains);
}

function searchable({ label, names, domains, imap }: SetupChoice): string {
  return [label, ...names, ...domains, imap?.host ?? ""].join(" ").toLowerCase();
}

/** Our own servers, then names that begin so, then the rest; each in the order of the list. */
function rank({ kind, label, names }: SetupChoice, text: string): number {
  if (kind === "configured") return 0;
  return [label, ...names].some((name) => name.toLowerCase().startsWith(text)) ? 1 : 2;
}
