import type { DemoMailbox } from "../options.ts";
import { type Counts, countedCounts, countedMessages } from "./counted.ts";
import type { NewMessage, StoredMessage } from "./message.ts";

/** A mailbox and its messages, shared by all sessions of the account. */
export class Mailbox {
  /** As people write it. */
  name: string;
  attributes: readonly string[];
  subscribed: boolean;
  readonly refuses: string | null;
  readonly uidValidity: number;
  /** The name that LIST shows; null for none. A fault keeps it from following CREATE and RENAME. */
  listedAs: string | null;
  /** Deleted, while sessions may still have it selected. */
  gone = false;
  readonly #configured: DemoMailbox;
  readonly #listeners = new Set<() => void>();
  #uidNext: number;
  #highestModSeq: number;
  #octets = 0;
  /** Null until somebody looks: until then the configured numbers say all there is to know. */
  #messages: readonly StoredMessage[] | null = null;

  constructor(configured: DemoMailbox) {
    const { name, attributes = [], subscribed = true, refuses = null, uidValidity = 1, messages = 0 } = configured;
    this.name = name;
    this.listedAs = name;
    this.attributes = attributes;
    this.subscribed = subscribed;
    this.refuses = refuses;
    this.uidValidity = uidValidity;
    this.#configured = configured;
    this.#uidNext = configured.uidNext ?? messages + 1;
    this.#highestModSeq = this.#uidNext;
  }

  get uidNext(): number {
    return this.#uidNext;
  }

  get highestModSeq(): number {
    return this.#highestModSeq;
  }

  /** Octets of the messages that were stored here. */
  get octets(): number {
    return this.#octets;
  }

  /** How many messages there are beyond those that the configuration counts. */
  get added(): number {
    return Math.max(0, (this.#messages?.length ?? 0) - (this.#configured.messages ?? 0));
  }

  get selectable(): boolean {
    return !this.attributes.includes("\\Noselect");
  }

  /** The messages that a session can see, by ascending UID. */
  messagesFor(viewer: object): readonly StoredMessage[] {
    return this.#open().filter(({ onlyFor }) => onlyFor === null || onlyFor === viewer);
  }

  counts(viewer: object): Counts {
    if (this.#messages === null) return countedCounts(this.#configured);
    const messages = this.messagesFor(viewer);
    return {
      messages: messages.length,
      unseen: messages.filter(({ flags }) => !flags.has("\\Seen")).length,
      deleted: messages.filter(({ flags }) => flags.has("\\Deleted")).length,
      octets: messages.reduce((sum, { size }) => sum + size, 0),
    };
  }

  /** Stores messages and gives each the next UID. */
  add(messages: readonly NewMessage[]): readonly StoredMessage[] {
    const before = this.#open();
    const modSeq = ++this.#highestModSeq;
    const added = messages.map((message) => ({ ...message, uid: this.#uidNext++, modSeq }));
    this.#messages = [...before, ...added];
    this.#octets += octetsOf(added);
    this.#changed();
    return added;
  }

  /** Removes messages for good. */
  remove(messages: readonly StoredMessage[]): void {
    const leaving = new Set(messages);
    const present = this.#open();
    this.#messages = present.filter((message) => !leaving.has(message));
    this.#octets -= octetsOf(present.filter((message) => leaving.has(message)));
    this.#highestModSeq++;
    this.#changed();
  }

  setFlags(message: StoredMessage, flags: ReadonlySet<string>): void {
    if (flags.symmetricDifference(message.flags).size === 0) return;
    message.flags = flags;
    message.modSeq = ++this.#highestModSeq;
    this.#changed();
  }

  /** Calls back after each change, until the returned function is called. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #open(): readonly StoredMessage[] {
    if (this.#messages === null) {
      this.#messages = countedMessages(this.#configured);
      this.#uidNext = Math.max(this.#uidNext, (this.#messages.at(-1)?.uid ?? 0) + 1);
    }
    return this.#messages;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

function octetsOf(messages: readonly StoredMessage[]): number {
  return messages.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
}
