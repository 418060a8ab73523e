import { basename } from "node:path";
import type { Console } from "../console.ts";

/**
 * What has to be typed for `imapscope`, as this one was started: by npx in a project, or as a file, as in the container. Null where
 * it is installed, and its name is enough.
 */
export function findCall({ env, script = "imapscope" }: Pick<Console, "env" | "script">): string | null {
  if (env.npm_command === "exec") return "npx imapscope";
  return basename(script) === "imapscope" ? null : `node ${script}`;
}
