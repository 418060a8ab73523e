import type { z } from "zod";
import type { Outcome } from "./outcome.ts";
import { type ReadText, readable } from "./read-text.ts";
import { isPathLike, isVariableLike } from "./reference.ts";
import type { passwordSchema } from "./schema/auth.ts";
import { Secret } from "./secret.ts";

/** The environment's variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The password that `{ env }` or `{ file }` points at. The value, and a name that could be one, is never in a message. */
export async function readPassword(
  source: z.output<typeof passwordSchema>,
  env: Environment,
  readText: ReadText,
): Promise<Outcome<Secret>> {
  return source.env === undefined ? fromFile(source.file ?? "", readText) : fromEnvironment(source.env, env);
}

function fromEnvironment(name: string, env: Environment): Outcome<Secret> {
  const value = env[name];
  const shown = isVariableLike(name) ? name : "named here";
  if (value === undefined) {
    return {
      message: `environment variable ${shown} is not set`,
      write: "export it before imapscope starts, or write `password: { file: … }`",
    };
  }
  if (value === "") return { message: `environment variable ${shown} is empty`, write: "set it to the password" };
  return { value: new Secret(value) };
}

async function fromFile(path: string, readText: ReadText): Promise<Outcome<Secret>> {
  const file = isPathLike(path) ? path : "the file named here";
  const read = await readable(path, file, readText);
  if (!("value" in read)) return read;
  const password = read.value.replace(/^\uFEFF/, "").replace(/\r?\n$/, "");
  if (password === "") return { message: `${file} is empty`, write: "put the password, and nothing else, into it" };
  if (/[\r\n]/.test(password)) {
    return { message: `${file} has more than one line`, write: "put the password, and nothing else, into it" };
  }
  return { value: new Secret(password) };
}
