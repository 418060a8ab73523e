import { allKeys, knownKeys, listMaps, type Path, schemaAt } from "./json-schema.ts";
import { nearestKey, synonymsOf } from "./nearest-key.ts";
import { writeExample } from "./write-example.ts";

/** What is wrong, and what to write instead. */
export type Advice = { message: string; write: string };

/**
 * Whether a key can be shown. A word of the schema always can; another one not in `auth`, in a map that is unknown
 * itself, or bare (without a value), as all of these might be a password that slipped out of its place:
 * `{ password: a,b }` has the keys `password` and `b`.
 */
export function isShownKey(parent: Path, key: string, bare: boolean): boolean {
  if (allKeys().has(key) || synonymsOf(key).length > 0) return true;
  const schema = schemaAt(parent);
  if (nearestKey(key, knownKeys(schema ?? {})) !== null) return true;
  return schema !== null && !bare && !parent.includes("auth") && /^[A-Za-z_][\w.-]{0,39}$/.test(key);
}

/** What to say about a key that the map at `parent` does not have; `bare` is a key without a value. */
export function unknownKeyAdvice(parent: Path, key: string, bare: boolean): Advice {
  const where = parent.length === 0 ? "" : ` in \`${parent.findLast((step) => typeof step === "string") ?? ""}\``;
  const shown = isShownKey(parent, key, bare) ? `\`${key}\`` : "(not shown: it might be a secret)";
  const known = knownKeys(schemaAt(parent) ?? {});
  const near = nearestKey(key, known);
  if (near !== null) {
    return {
      message: `unknown key ${shown}${where}: did you mean \`${near}\`?`,
      write: writeExample([...parent, near]),
    };
  }
  const name = synonymsOf(key)[0] ?? key;
  const home = listMaps().find(([, node]) => knownKeys(node).includes(name))?.[0];
  if (home !== undefined) {
    const place = home.length === 0 ? "at the top of the file" : `in \`${home.join(".")}\``;
    return {
      message: `unknown key ${shown}${where}: it belongs ${place}`,
      write: `${writeExample([...home, name])} there`,
    };
  }
  return {
    message: `unknown key ${shown}${where}: known keys are ${known.join(", ")}`,
    write: "remove it, or use one of these",
  };
}
