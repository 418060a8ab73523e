import type { GroupRoles } from "../config/access.ts";
import type { Role } from "../contract/roles.ts";

/** Who is in several groups has the role that may do most. */
const MOST_FIRST: readonly Role[] = ["operator", "viewer", "visitor", "scraper"];
const EVERYBODY = "*";

/** The role that somebody has by these groups; null where none of them is named. Names are compared as they are written. */
export function roleFor(groups: readonly string[], roles: GroupRoles): Role | null {
  return MOST_FIRST.find((role) => roles[role]?.some((one) => one === EVERYBODY || groups.includes(one))) ?? null;
}
