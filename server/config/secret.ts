import { inspect } from "node:util";
import type { SecretOrigin } from "../contract/facts.ts";
import type { Outcome } from "./outcome.ts";
import type { Reread } from "./reread.ts";

const HIDDEN = "«secret»";

/**
 * A password or token that cannot be printed by accident: string conversion, JSON, `console.log` and
 * template literals all give `«secret»`. Only `reveal()` gives the value, so each use can be searched for.
 */
export class Secret {
  readonly #value: string;
  readonly #reread: Reread<Secret> | null;

  /** Where it was read from; null for what a person typed or a server handed out. */
  readonly origin: SecretOrigin | null;

  constructor(value: string, origin: SecretOrigin | null = null, reread: Reread<Secret> | null = null) {
    this.#value = value;
    this.origin = origin;
    this.#reread = reread;
  }

  /** The value itself; call it only where it goes onto the wire. */
  reveal(): string {
    return this.#value;
  }

  /** Reads the secret again where it came from a file, which may hold another one by now; itself where it cannot change. */
  async current(): Promise<Outcome<Secret>> {
    return this.#reread === null ? { value: this } : this.#reread();
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
