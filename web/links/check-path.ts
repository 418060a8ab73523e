import type { SetupChoice } from "../../server/contract/answers/setup.ts";
import { partAddress } from "../../server/contract/mail-address.ts";

/** The link to a check of the settings of a server or a provider; `user` where it does not follow from the address. */
export function checkPath({ kind, name, userForm }: SetupChoice, address: string, user: string): string {
  const query = new URLSearchParams({ [kind === "provider" ? "provider" : "server"]: name });
  const { local, domain } = partAddress(address);
  const usual = userForm === "address" ? address : domain === null ? "" : local;
  if (address !== "") query.set("address", address);
  if (user !== usual) query.set("user", user);
  return `/check?${query}`;
}
