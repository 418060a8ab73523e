import { inspect } from "node:util";

const HIDDEN = "«secret»";

/**
 * A password or token that cannot be printed by accident: string conversion, JSON, `console.log` and
 * template literals all give `«secret»`. Only `reveal()` gives the value, so each use can be searched for.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
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
