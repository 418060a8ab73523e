import type { Setting } from "../../contract/answers/setting.ts";
import type { SetupChoice } from "../../contract/answers/setup.ts";

/** How one of the choices is called: by the name of our own server, or of a provider. */
export type Choosing = { server?: string | undefined; provider?: string | undefined };

/** The setting of a choice for an address; null where no choice has the name, or where it has no IMAP. */
export function chosenSetting(
  choices: readonly SetupChoice[],
  { server, provider }: Choosing,
  address: string,
): Setting | null {
  const choice = choices.find(({ kind, name }) => name === (kind === "provider" ? provider : server));
  if (!choice?.imap) return null;
  const { kind, name, imap, userForm } = choice;
  const at = address.lastIndexOf("@");
  return {
    ...imap,
    host: imap.host.replace("{domain}", address.slice(at + 1)),
    user: userForm === "address" ? address : address.slice(0, at),
    source: kind === "provider" ? { kind, provider: name } : { kind, server: name },
  };
}
