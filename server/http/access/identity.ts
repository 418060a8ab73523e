import type { Context } from "hono";
import type { Identity } from "../../access/access.ts";
import type { AuditLine } from "../../access/audit.ts";
import type { Principal } from "../../access/principal.ts";
import { isEnough } from "../../contract/roles.ts";
import { clientOf } from "../client.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** Who asks: a visitor where nobody looked, as the answer is the same for all. */
    principal: Principal;
    /** The same with how long it holds; absent where nobody looked. */
    identity?: Identity;
  }
}

/** Whether somebody may see what imapscope shows of the configured servers. */
export function maySeeServers({ role }: Principal): boolean {
  return isEnough(role, "viewer");
}

/** Who asks, as the audit log has it. */
export function askerOf(c: Context): Pick<AuditLine, "who" | "way" | "client"> {
  const { name, way } = c.get("principal");
  return { who: name, way, client: clientOf(c) };
}
