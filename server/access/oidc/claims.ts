import { toShownName } from "../shown-name.ts";

/** Claims of a person, as the provider signed them or told them over its own connection. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * The groups that a claim holds, a list or a single text; null where there is no such claim. A dot leads into a claim, unless there is
 * one that has it in its name: `realm_access.roles`, `https://example.com/groups`.
 */
export function groupsIn(claims: Claims, claim: string): readonly string[] | null {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : inner(claims, claim.split("."));
  if (value === undefined || value === null) return null;
  return [value].flat().filter((one) => typeof one === "string");
}

/** What a person is called: what they sign in with before their address, their name and what only the provider knows. */
export function nameIn({ preferred_username, email, name, sub }: Claims): string {
  const said = [preferred_username, email, name, sub].map((one) => (typeof one === "string" ? toShownName(one) : ""));
  return said.find((one) => one !== "") ?? "";
}

function inner(value: unknown, path: readonly string[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, head)) return undefined;
  return inner(Object.entries(value).find(([key]) => key === head)?.[1], rest);
}
