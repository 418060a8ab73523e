import type { Mailbox } from "./store/mailbox.ts";
import type { StoredMessage } from "./store/message.ts";

/** A message with the number that it has in this session now. */
export type Numbered = { sequence: number; message: StoredMessage };

/** What a session was not told yet. */
export type Changes = {
  /** Sequence numbers in the order to tell them, the highest first. */
  expunged: readonly number[];
  /** How many messages there are; null when none came. */
  exists: number | null;
  /** Messages whose flags are others now. */
  flagged: readonly Numbered[];
};

/**
 * A mailbox as one session knows it: sequence numbers only change when the session is told so (RFC 9051 section 2.3.1.2),
 * whatever others do meanwhile.
 */
export class Selection {
  readonly mailbox: Mailbox;
  readonly readOnly: boolean;
  readonly #viewer: object;
  readonly #toldModSeqs = new WeakMap<StoredMessage, number>();
  #known: readonly StoredMessage[] = [];
  #highestUid = 0;
  #toldUpTo = 0;

  constructor(mailbox: Mailbox, readOnly: boolean, viewer: object) {
    this.mailbox = mailbox;
    this.readOnly = readOnly;
    this.#viewer = viewer;
    this.changes({ expunged: true });
  }

  /** The messages by their numbers in this session, those among them that are gone and were not yet told about. */
  get messages(): readonly Numbered[] {
    return this.#known.map((message, at) => ({ sequence: at + 1, message }));
  }

  /** Whether something happened that the session was not told. */
  get behind(): boolean {
    return this.mailbox.highestModSeq > this.#toldUpTo;
  }

  /** What is in the mailbox now, told or not. */
  get present(): ReadonlySet<StoredMessage> {
    return new Set(this.mailbox.messagesFor(this.#viewer));
  }

  /** The session knows the flags of this message: it has just been told, or has asked not to be. */
  acknowledge(message: StoredMessage): void {
    this.#toldModSeqs.set(message, message.modSeq);
  }

  /** What is new since it was asked last; what was expunged only when the numbers may change now. */
  changes({ expunged: mayRenumber }: { expunged: boolean }): Changes {
    const { present } = this;
    const gone = this.messages.filter(({ message }) => !present.has(message));
    const expunged = mayRenumber ? gone : [];
    if (gone.length === expunged.length) this.#toldUpTo = this.mailbox.highestModSeq;
    if (expunged.length > 0) this.#known = this.#known.filter((message) => present.has(message));
    const flagged = this.messages.filter(({ message }) => present.has(message) && this.#isStale(message));
    const arrived = [...present].filter(({ uid }) => uid > this.#highestUid);
    this.#known = [...this.#known, ...arrived];
    this.#highestUid = Math.max(this.#highestUid, ...arrived.slice(-1).map(({ uid }) => uid));
    for (const message of [...arrived, ...flagged.map((numbered) => numbered.message)]) this.acknowledge(message);
    return {
      expunged: expunged.map(({ sequence }) => sequence).reverse(),
      exists: arrived.length > 0 ? this.#known.length : null,
      flagged,
    };
  }

  #isStale(message: StoredMessage): boolean {
    return message.modSeq > (this.#toldModSeqs.get(message) ?? 0);
  }
}
