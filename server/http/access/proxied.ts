import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { AccessCore } from "../../access/access.ts";
import { createFirstTime } from "../../access/first-time.ts";
import { principalFrom } from "../../access/header.ts";
import type { Principal } from "../../access/principal.ts";
import { clientOf } from "../client.ts";
import { isTrustedProxy } from "../trusted-proxy.ts";

/** Why a header of somebody who signed in elsewhere is not heard. */
const WHY = {
  untrusted: "header-from-a-stranger",
  unclear: "header-more-than-once",
  "no-role": "no-group-with-a-role",
} as const;

/**
 * Whom a reverse proxy names in the headers of `access.header`: null where that is nobody, or somebody else than a trusted proxy says so.
 * Whom it names and no group lets in is a visitor. What is not heard is told to the audit log once an hour of each client.
 */
export function createProxied(access: Pick<AccessCore, "rules" | "audit">): (c: Context) => Principal | null {
  const isFirst = createFirstTime();
  return (c) => {
    const settings = access.rules()?.header;
    if (!settings) return null;
    const outcome = principalFrom(settings, (name) => valuesIn(c, name), isTrustedProxy(c));
    if (outcome.kind === "known") return outcome.principal;
    if (outcome.kind === "absent") return null;
    const who = outcome.kind === "no-role" ? outcome.name : null;
    const client = clientOf(c);
    if (isFirst(JSON.stringify([outcome.kind, who, client]))) {
      access.audit({ what: "sign-in", outcome: "refused", who, way: "header", client, why: WHY[outcome.kind] });
    }
    return who === null ? null : { name: who, role: "visitor", way: "header" };
  };
}

/** Each as it came: Node puts those of one name together. */
function valuesIn(c: Context, name: string): readonly string[] {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  if (incoming === undefined) return [c.req.header(name) ?? []].flat();
  const raw = incoming.rawHeaders;
  return raw.flatMap((one, index) => (index % 2 === 0 && one.toLowerCase() === name ? (raw[index + 1] ?? []) : []));
}
