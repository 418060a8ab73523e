import type { HeaderAccess } from "../config/access.ts";
import { roleFor } from "./group-roles.ts";
import type { Principal } from "./principal.ts";
import { toShownName } from "./shown-name.ts";

/**
 * What the headers of a request come to. `absent`: they name nobody, as from whoever has not signed in with the proxy. `untrusted`: somebody
 * else wrote them, and nothing of them counts. `unclear`: one came twice, as from a proxy that adds its own to what a client sent. `no-role`:
 * whom they name may not come in.
 */
export type HeaderOutcome =
  | { kind: "absent" | "untrusted" | "unclear" }
  | { kind: "no-role"; name: string }
  | { kind: "known"; principal: Principal };

/** Commas in most proxies, bars in authentik, semicolons in others. */
const BETWEEN_GROUPS = /[,;|]/;

/** Who a reverse proxy says it is. `valuesOf` gives each value of a header as it came, `trusted` is whether the connection is the proxy's. */
export function principalFrom(
  { user, groups, roles }: HeaderAccess,
  valuesOf: (header: string) => readonly string[],
  trusted: boolean,
): HeaderOutcome {
  const users = valuesOf(user);
  const lists = groups === null ? [] : valuesOf(groups);
  if (!trusted) return { kind: users.length + lists.length > 0 ? "untrusted" : "absent" };
  if (users.length > 1 || lists.length > 1) return { kind: "unclear" };
  const name = toShownName(asWritten(users[0] ?? ""));
  if (name === "") return { kind: "absent" };
  const role = roleFor(groupsOf(asWritten(lists[0] ?? "")), roles);
  return role === null ? { kind: "no-role", name } : { kind: "known", principal: { name, role, way: "header" } };
}

/** Each of the list, and all of it: the name of one group may have a comma in it (`cn=mail-admins,dc=example`). */
function groupsOf(list: string): readonly string[] {
  return [list, ...list.split(BETWEEN_GROUPS)].map((group) => group.trim()).filter((group) => group !== "");
}

/** Node reads octets of a header as Latin-1; proxies write UTF-8. */
function asWritten(value: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(value, "latin1"));
  } catch {
    return value;
  }
}
