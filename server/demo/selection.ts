import type { Mailbox } from "./store/mailbox.ts";
import type { Message } from "./store/message.ts";

/** A message with the number that it has in this session now. */
export type Numbered = { sequence: number; message: Message };

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
  #known: { message: Message; modSeq: number }[] = [];
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
    return this.#known.map(({ message }, at) => ({ sequence: at + 1, message }));
  }

  /** Whether something happened that the session was not told. */
  get behind(): boolean {
    return this.mailbox.highestModSeq > this.#toldUpTo;
  }

  /** Whether the message is still in the mailbox. */
  holds(message: Message): boolean {
    return this.mailbox.messagesFor(this.#viewer).includes(message);
  }

  /** The session knows the flags of this message: it has just been told, or has asked not to be. */
  acknowledge(message: Message): void {
    for (const entry of this.#known) if (entry.message === message) entry.modSeq = message.modSeq;
  }

  /** What is new since it was asked last; what was expunged only when the numbers may change now. */
  changes({ expunged: mayRenumber }: { expunged: boolean }): Changes {
    const present = this.mailbox.messagesFor(this.#viewer);
    const there = new Set(present);
    const gone = this.messages.filter(({ message }) => !there.has(message));
    const expunged = mayRenumber ? gone : [];
    if (gone.length === expunged.length) this.#toldUpTo = this.mailbox.highestModSeq;
    if (expunged.length > 0) this.#known = this.#known.filter(({ message }) => there.has(message));
    const arrived = present.filter(({ uid }) => uid > this.#highestUid);
    this.#known.push(...arrived.map((message) => ({ message, modSeq: message.modSeq })));
    this.#highestUid = Math.max(this.#highestUid, present.at(-1)?.uid ?? 0);
    const stale = new Set(this.#known.filter(({ message, modSeq }) => message.modSeq > modSeq));
    for (const entry of stale) entry.modSeq = entry.message.modSeq;
    const changed = new Set([...stale].map(({ message }) => message));
    return {
      expunged: expunged.map(({ sequence }) => sequence).reverse(),
      exists: arrived.length > 0 ? this.#known.length : null,
      flagged: this.messages.filter(({ message }) => changed.has(message) && there.has(message)),
    };
  }
}
