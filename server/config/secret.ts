import { inspect } from "node:util";

const HIDDEN = "«secret»";

/** Where the configuration says that a secret is; its name there, never the value. */
export type SecretOrigin = { env: string } | { file: string };

/**
 * A password or token that cannot be printed by accident: string conversion, JSON, `console.log` and
 * template literals all give `«secret»`. Only `reveal()` gives the value, so each use can be searched for.
 */
export class Secret {
  readonly #value: string;

  /** Where it was read from; null for what a person typed or a server handed out. */
  readonly origin: SecretOrigin | null;

  constructor(value: string, origin: SecretOrigin | null = null) {
    this.#value = value;
    this.origin = origin;
  }

  /** The value itself; call it only where it goes onto the wire. */
  reveal(): string {
    return this.#value;
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
