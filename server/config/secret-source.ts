import type { Outcome } from "./outcome.ts";
import { type Files, type ReadText, readable } from "./read-text.ts";
import { isPathLike, isVariableLike } from "./reference.ts";
import { isRereadable, type Reread, whenChanged } from "./reread.ts";
import type { SecretKind, SecretSource } from "./schema/secret.ts";
import { Secret } from "./secret.ts";

/** The environment's variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The secret that `{ env }`, `{ file }` or `{ credential }` points at. The value, and a name that could be one, is never in a message. */
export async function readSecret(
  kind: SecretKind,
  source: SecretSource,
  env: Environment,
  files: Files,
): Promise<Outcome<Secret>> {
  if (source.env !== undefined) return fromEnvironment(kind, source.env, env);
  const path = source.credential === undefined ? (source.file ?? "") : pathOf(source.credential, env);
  if (path === null) return NO_CREDENTIALS;
  const place = files.locate(path);
  const read: Reread<Secret> = () => fromFile(kind, path, files.readText, again);
  const again = (await isRereadable(place)) ? whenChanged(place, read) : null;
  return read();
}

/** Where systemd has put a credential; null outside of a service that has any (systemd.exec(5)). */
function pathOf(credential: string, env: Environment): string | null {
  const folder = env.CREDENTIALS_DIRECTORY;
  return folder ? `${folder}/${credential}` : null;
}

const NO_CREDENTIALS = {
  message: "there are no systemd credentials: `CREDENTIALS_DIRECTORY` is not set",
  write: "start imapscope as a systemd service with `LoadCredential=NAME:PATH`, or write `{ file: … }`",
};

function fromEnvironment({ key, noun }: SecretKind, name: string, env: Environment): Outcome<Secret> {
  const value = env[name];
  const shown = isVariableLike(name) ? name : "named here";
  if (value === undefined) {
    return {
      message: `environment variable ${shown} is not set`,
      write: `export it before imapscope starts, or write \`${key}: { file: … }\``,
    };
  }
  if (value === "") return { message: `environment variable ${shown} is empty`, write: `set it to the ${noun}` };
  return { value: new Secret(value, isVariableLike(name) ? { env: name } : null) };
}

async function fromFile(
  kind: SecretKind,
  path: string,
  readText: ReadText,
  again: Reread<Secret> | null,
): Promise<Outcome<Secret>> {
  const { noun } = kind;
  const file = isPathLike(path) ? path : "the file named here";
  const read = await readable(path, file, readText);
  if (!("value" in read)) return read;
  const secret = read.value.replace(/^\uFEFF/, "").replace(/\r?\n$/, "");
  const write = `put the ${noun}, and nothing else, into it`;
  if (secret === "") return { message: `${file} is empty`, write };
  if (/[\r\n]/.test(secret)) return { message: `${file} has more than one line`, write };
  const origin = isPathLike(path) ? { file: path } : null;
  return { value: new Secret(secret, origin, again) };
}
