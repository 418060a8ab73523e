import type { Console } from "../../server/console.ts";

/** A console that remembers what was written to it. */
export function fakeConsole(env: Console["env"] = {}) {
  const written = { stdout: "", stderr: "" };
  const to = (name: keyof typeof written) => ({
    write(text: string) {
      written[name] += text;
    },
  });
  const console: Console = { stdout: to("stdout"), stderr: to("stderr"), env };
  return { console, written };
}
