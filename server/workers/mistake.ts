import type { ServerConfig } from "../config/types.ts";
import { createPeerText } from "../probe/peer-text/peer-text.ts";
import type { Mistake } from "./messages.ts";

/** Frames are our own; what stands before them repeats the message. */
const FRAMES = /^\s+at .*$/gm;

/** An error as it may leave the worker: its message might repeat what a server said, and a server may repeat a secret. */
export function mistakeOf(error: unknown, config: ServerConfig | null): Mistake {
  const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  // Whose check it was is not known where nobody caught it: then the place has to do.
  const said = config === null ? "" : createPeerText(config).text(message);
  return { name, message: said, stack: (stack.match(FRAMES) ?? []).join("\n") };
}

/** The error again, to be logged. */
export function errorOf({ name, message, stack }: Mistake): Error {
  return Object.assign(new Error(message), { name, stack: `${name}: ${message}\n${stack}` });
}
