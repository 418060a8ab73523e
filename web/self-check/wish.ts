import type { Security } from "../../server/config/types.ts";
import type { Discovered } from "../../server/http/shapes.ts";
import type { Question } from "./api.ts";

/** Settings that somebody brought along: from the link that led here, or from the check before. */
export type Wish = Pick<Question, "host" | "port" | "security"> & { user: string | null };

const SECURITIES: readonly Security[] = ["implicit-tls", "starttls"];

/** The settings that a link names: `?host=…&port=…&security=…&user=…`; null when it names none, or not all that is needed. */
export function readWish({ host, port, security, user }: Readonly<Record<string, string>>): Wish | null {
  const known = SECURITIES.find((one) => one === security);
  const number = Number(port);
  if (!host || !known || !Number.isInteger(number) || number < 1 || number > 65_535) return null;
  return { host, port: number, security: known, user: user || null };
}

/** The link to a check of these settings. */
export function checkPath(address: string, { host, port, security, user }: Wish): string {
  const query = new URLSearchParams({ host, port: String(port), security });
  if (user) query.set("user", user);
  if (address !== "") query.set("address", address);
  return `/check?${query}`;
}

/** Which of the found settings is wished for; the first without a wish, and -1 for none of them. */
export function wishedIndex({ settings }: Discovered, wish: Wish | null): number {
  if (wish === null) return settings.length > 0 ? 0 : -1;
  return settings.findIndex(
    ({ host, port, security, user }) =>
      host === wish.host &&
      port === wish.port &&
      security === wish.security &&
      (wish.user === null || user === wish.user),
  );
}
