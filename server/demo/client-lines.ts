/** A logical line of a client: text parts with the literals between them (RFC 9051 section 4.3). */
export type ClientLine = {
  parts: readonly (string | Buffer)[];
  /** As it came, literals in place, without the last CRLF. */
  verbatim: string;
};

/** Cuts what a client sends into logical lines, one at a time, so that bytes behind STARTTLS can be told apart. */
export type ClientLines = {
  push(bytes: Uint8Array): void;
  /** No more will come. */
  end(): void;
  /** The next logical line; null at the end of the connection or when a limit was passed. */
  next(): Promise<ClientLine | null>;
  /** Forgets what was received and not yet read. */
  discard(): void;
};

const MAX_LINE = 64 * 1024;
const MAX_LITERAL = 1024 * 1024;
const CRLF = "\r\n";

/** `acceptLiteral` is called when the client waits for leave to send a literal: `{n}`, not `{n+}` (RFC 7888). */
export function clientLines(acceptLiteral: () => void): ClientLines {
  let received = Buffer.alloc(0);
  let ended = false;
  let wake = () => {};
  const more = () => new Promise<void>((resolve) => (wake = resolve));

  /** Takes so many bytes; null when the connection ends before they are there. */
  async function take(count: number): Promise<Buffer | null> {
    while (received.length < count) {
      if (ended) return null;
      await more();
    }
    const taken = received.subarray(0, count);
    received = received.subarray(count);
    return taken;
  }

  async function takeText(): Promise<string | null> {
    for (;;) {
      const at = received.indexOf(CRLF);
      if (at > MAX_LINE || (at === -1 && received.length > MAX_LINE)) ended = true;
      else if (at !== -1) return (await take(at + CRLF.length))?.subarray(0, at).toString() ?? null;
      if (ended) return null;
      await more();
    }
  }

  return {
    push(bytes) {
      // A client that sends without waiting for answers gets no more room than one line and one literal.
      if (received.length > MAX_LINE + MAX_LITERAL) ended = true;
      if (!ended) received = Buffer.concat([received, bytes]);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    discard() {
      received = Buffer.alloc(0);
    },
    async next() {
      const parts: (string | Buffer)[] = [];
      let verbatim = "";
      for (;;) {
        const text = await takeText();
        if (text === null) return null;
        verbatim += text;
        const literal = /\{(\d{1,10})(\+?)\}$/.exec(text);
        if (!literal) return { parts: [...parts, text], verbatim };
        const size = Number(literal[1]);
        if (size > MAX_LITERAL || verbatim.length > MAX_LITERAL) return null;
        if (literal[2] === "") acceptLiteral();
        const bytes = await take(size);
        if (bytes === null) return null;
        parts.push(text.slice(0, literal.index), bytes);
        verbatim += CRLF + bytes.toString();
      }
    },
  };
}
