/** A command line that cannot be carried out; the message says what to write instead, and never repeats a secret. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
