import type { Command } from "./command.ts";
import type { Script } from "./script.ts";

/**
 * What to say instead of the truth. In strings `%tag` stands for the command's tag (`*` in a greeting) and `%capabilities`
 * for what is advertised at this point.
 *
 * - `"NO [UNAVAILABLE] try later"`: the tagged completion. With `OK …` the command does its work and only the wording
 *   changes; with `NO` or `BAD` it does nothing. A greeting is the whole line, `* ` included.
 * - an array: exactly these lines, in one packet; the command does nothing
 * - `"close"`: FIN, `"reset"`: RST, `"silence"`: nothing is said on this connection any more
 * - `bye`: an untagged BYE, then FIN
 * - `drip`: `data` with so many bytes a second, then FIN
 * - `raw`: these bytes as they are, then on with the dialogue
 * - a function: full control; it may read further lines itself
 */
export type Answer =
  | string
  | readonly string[]
  | { bye: string }
  | { drip: number; data: string | Uint8Array }
  | { raw: Uint8Array }
  | ((command: Command, session: Script) => void | Promise<void>);
