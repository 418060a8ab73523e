import type { Discovered } from "../../../../server/contract/answers/discovered.ts";
import { isSameAccount } from "../../../../server/contract/identity.ts";
import type { Question } from "../api.ts";

/** Settings to begin with: those of the check before, or what a link said besides. */
export type WishedSettings = Pick<Question, "host" | "port" | "security" | "user">;

/** The first of the found settings with another user name; null where there is nothing to change. */
export function withUser({ settings }: Discovered, user: string | undefined): WishedSettings | null {
  const [first] = settings;
  return first && user ? { host: first.host, port: first.port, security: first.security, user } : null;
}

/** Which of the found settings is wished for; the first without a wish, and -1 for none of them. */
export function wishedIndex({ settings }: Discovered, wish: WishedSettings | null): number {
  if (wish === null) return settings.length > 0 ? 0 : -1;
  return settings.findIndex((one) => isSameAccount(one, wish));
}
