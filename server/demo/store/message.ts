/** A message in a mailbox. */
export type StoredMessage = {
  readonly uid: number;
  readonly internalDate: Date;
  /** What RFC822.SIZE says; a fault may make it another number than the octets that there are. */
  readonly size: number;
  /** Null for a message that is only counted: `contentOf` makes something up. */
  readonly content: Buffer | null;
  flags: ReadonlySet<string>;
  /** Of its last change (RFC 7162). */
  modSeq: number;
  /** The one session that sees it; null when all do. */
  readonly onlyFor: object | null;
};

/** A message that has no place in a mailbox yet. */
export type NewMessage = Omit<StoredMessage, "uid" | "modSeq">;

/** RFC822.SIZE of a message that is only counted. */
export const COUNTED_SIZE = 4096;

const FILLING = "Nothing was ever written here: this message of the demo is made up when somebody reads it.\r\n";

/** The octets of a message, header and body. */
export function contentOf({ content, uid, internalDate }: StoredMessage): Buffer {
  return content ?? madeUp(uid, internalDate);
}

/** Always the same for the same message, and as long as its size says. */
function madeUp(uid: number, date: Date): Buffer {
  const header = [
    "From: Imapscope Demo <demo@example.com>",
    "To: monitor@example.com",
    `Subject: StoredMessage ${uid} of the demo`,
    `Date: ${date.toUTCString().replace("GMT", "+0000")}`,
    `StoredMessage-ID: <${uid}.${date.getTime()}@demo.example.com>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=us-ascii",
  ].join("\r\n");
  const text = `${header}\r\n\r\n${FILLING.repeat(COUNTED_SIZE / FILLING.length + 1)}`.slice(0, COUNTED_SIZE - 2);
  return Buffer.from(`${text.replace(/[\r\n]+$/, ({ length }) => ".".repeat(length))}\r\n`);
}
