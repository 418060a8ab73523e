import { z } from "zod";
import { type Provider, providerSchema } from "./provider.ts";
import records from "./providers.json" with { type: "json" };

/**
 * All that is known of mail providers, one record each in `providers.json`. Those whose customers bring their own domains have no
 * domains, and are there to be chosen by name. Whoever moved to another host or changed a rule changes it there.
 */
export const PROVIDERS: readonly Provider[] = z.array(providerSchema).parse(records);

/** The provider of this name in the list. */
export function providerNamed(name: string): Provider | undefined {
  return PROVIDERS.find((provider) => provider.name === name);
}

/**
 * The server for sending that belongs to an IMAP server, and the user name there; null where it is not known. Where several share
 * it: that of its owner.
 */
export function sendingOf(host: string): Pick<Provider, "smtp" | "smtpUserForm"> | null {
  const users = PROVIDERS.filter(({ imap }) => imap.some((one) => one.host === host.toLowerCase()));
  const owner = users.find(({ known }) => known) ?? users[0];
  return owner?.smtp ? owner : null;
}

/** How the provider of this name is called, anywhere in a text. */
export function callingOf(name: string): RegExp {
  const known = providerNamed(name)?.known;
  if (!known) throw new Error(`providers.json does not say by what ${name} is known.`);
  return known.called;
}
