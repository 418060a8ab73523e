/**
 * What somebody may do. visitor ⊂ viewer ⊂ operator; a scraper stands beside them: it may read `/metrics` and ask `/probe`, as an operator
 * may too, and else what a visitor may.
 */
export const ROLES = ["visitor", "viewer", "operator", "scraper"] as const;

/** One of them. */
export type Role = (typeof ROLES)[number];

const PEOPLE: readonly Role[] = ["visitor", "viewer", "operator"];

/** Whether somebody in a role may do what this role is needed for. */
export function isEnough(role: Role, needed: Role): boolean {
  if (needed === "scraper") return role === "scraper" || role === "operator";
  return needed === "visitor" || PEOPLE.indexOf(role) >= PEOPLE.indexOf(needed);
}
