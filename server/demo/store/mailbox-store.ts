import { canonicalMailboxName, decodeMailboxName, encodeMailboxName } from "../mailbox-name.ts";
import type { ImapServerOptions } from "../options.ts";
import { Mailbox } from "./mailbox.ts";

const MAX_MAILBOXES = 1000;
const MAX_MESSAGES = 10_000;
const MAX_OCTETS = 16 * 1024 * 1024;
const MAX_NAME = 255;

/** What is asked of the store, refused: the tagged text. */
type Refusal = string | null;

type Options = Pick<ImapServerOptions, "mailboxes" | "delimiter" | "hides" | "inferiors">;

/** A mailbox as LIST shows it. */
export type ListedMailbox = { name: string; mailbox: Mailbox };

/** All mailboxes of the account, live: what one session changes the others see. Bounded in every direction. */
export class MailboxStore {
  readonly #options: () => Options;
  #mailboxes: Mailbox[] = [];
  /** Deleted, and shown by LIST all the same. */
  #ghosts: Mailbox[] = [];
  #lastUidValidity = 0;

  constructor(options: () => Options) {
    this.#options = options;
    this.reset();
  }

  /** Throws away what there is and begins again with the configured mailboxes. */
  reset(): void {
    for (const mailbox of this.#mailboxes) mailbox.gone = true;
    this.#mailboxes = this.#options().mailboxes.map((configured) => new Mailbox(configured));
    this.#ghosts = [];
  }

  /** The mailbox that a client means by a name in modified UTF-7; INBOX in any case (RFC 9051 section 5.1). */
  find(name: string): Mailbox | undefined {
    const wanted = canonicalMailboxName(name);
    return this.#mailboxes.find((mailbox) => canonicalMailboxName(encodeMailboxName(mailbox.name)) === wanted);
  }

  /** What LIST shows. */
  get listed(): readonly ListedMailbox[] {
    return [...this.#mailboxes, ...this.#ghosts].flatMap((mailbox) =>
      mailbox.listedAs === null ? [] : [{ name: mailbox.listedAs, mailbox }],
    );
  }

  /** Octets of all messages that were stored. */
  get octets(): number {
    return this.#mailboxes.reduce((sum, { octets }) => sum + octets, 0);
  }

  hasRoom(messages: number, octets: number): boolean {
    const added = this.#mailboxes.reduce((sum, mailbox) => sum + mailbox.added, 0);
    return added + messages <= MAX_MESSAGES && this.octets + octets <= MAX_OCTETS;
  }

  /** CREATE, with the superior names that are missing (RFC 9051 section 6.3.4). */
  create(encoded: string): Refusal {
    const { delimiter, hides, inferiors } = this.#options();
    const name = this.#nameOf(encoded.endsWith(delimiter) ? encoded.slice(0, -delimiter.length) : encoded);
    if (name === null) return "NO [CANNOT] Not a possible name";
    const existing = this.#named(name);
    if (existing?.selectable) return "NO [ALREADYEXISTS] The mailbox exists";
    if (existing !== undefined) existing.attributes = [];
    const parts = name.split(delimiter);
    if (!inferiors && parts.length > 1) return "NO [CANNOT] Mailboxes cannot have others below them";
    const missing = parts
      .map((_, at) => parts.slice(0, at + 1).join(delimiter))
      .filter((superior) => this.#named(superior) === undefined);
    if (this.#mailboxes.length + missing.length > MAX_MAILBOXES) return "NO [LIMIT] Too many mailboxes";
    for (const each of missing) this.#add(each).listedAs = hides.includes("create") ? null : each;
    return null;
  }

  /** RENAME, with everything below; of INBOX only the messages move (RFC 9051 section 6.3.6). */
  rename(encodedFrom: string, encodedTo: string): Refusal {
    const { delimiter, hides } = this.#options();
    const mailbox = this.find(encodedFrom);
    const to = this.#nameOf(encodedTo);
    if (mailbox === undefined) return "NO [NONEXISTENT] No such mailbox";
    const { name } = mailbox;
    if (to === null || to.startsWith(name + delimiter)) return "NO [CANNOT] Not a possible name";
    if (this.#named(to) !== undefined) return "NO [ALREADYEXISTS] The mailbox exists";
    if (isInbox(name)) return this.#renameInbox(mailbox, to);
    for (const each of [mailbox, ...this.#below(name)]) {
      each.name = to + each.name.slice(name.length);
      if (!hides.includes("rename")) each.listedAs = each.name;
    }
    return null;
  }

  /** DELETE; with mailboxes below the name stays and can no longer be selected (RFC 3501 section 6.3.4). */
  delete(encoded: string): Refusal {
    const mailbox = this.find(encoded);
    if (mailbox === undefined) return "NO [NONEXISTENT] No such mailbox";
    if (isInbox(mailbox.name)) return "NO [CANNOT] INBOX cannot be deleted";
    const isParent = this.#below(mailbox.name).length > 0;
    if (isParent && !mailbox.selectable) return "NO [HASCHILDREN] There are mailboxes below";
    mailbox.gone = true;
    this.#mailboxes = this.#mailboxes.filter((other) => other !== mailbox);
    if (isParent) this.#add(mailbox.name).attributes = ["\\Noselect"];
    else if (this.#options().hides.includes("delete")) this.#ghosts = [...this.#ghosts, mailbox].slice(-MAX_MAILBOXES);
    return null;
  }

  #renameInbox(inbox: Mailbox, to: string): Refusal {
    const refusal = this.create(encodeMailboxName(to));
    if (refusal !== null) return refusal;
    const messages = inbox.messagesFor(this);
    this.#named(to)?.add(messages);
    inbox.remove(messages);
    return null;
  }

  #add(name: string): Mailbox {
    const { mailboxes, inferiors } = this.#options();
    const configured = mailboxes.map(({ uidValidity = 0 }) => uidValidity);
    // Greater than any before, so that no UID ever stands for two messages (RFC 9051 section 2.3.1.1).
    this.#lastUidValidity = Math.max(this.#lastUidValidity, Math.floor(Date.now() / 1000), ...configured) + 1;
    const mailbox = new Mailbox({ name, uidValidity: this.#lastUidValidity, subscribed: false });
    if (!inferiors) mailbox.attributes = ["\\Noinferiors"];
    this.#mailboxes.push(mailbox);
    this.#ghosts = this.#ghosts.filter((ghost) => ghost.listedAs !== name);
    return mailbox;
  }

  #named(name: string): Mailbox | undefined {
    return this.find(encodeMailboxName(name));
  }

  #below(name: string): Mailbox[] {
    return this.#mailboxes.filter((mailbox) => mailbox.name.startsWith(name + this.#options().delimiter));
  }

  /** A name that a mailbox can have, as people write it; null for one that it cannot. */
  #nameOf(encoded: string): string | null {
    const name = decodeMailboxName(encoded);
    if (name === null || name.length > MAX_NAME || /[*%\p{Cc}]/u.test(name)) return null;
    return name.split(this.#options().delimiter).includes("") ? null : name;
  }
}

function isInbox(name: string): boolean {
  return name.toUpperCase() === "INBOX";
}
