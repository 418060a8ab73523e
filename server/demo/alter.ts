import type { ImapServerOptions } from "./options.ts";

type Altered = { content: Buffer; size: number };

const SUBJECT = /^(Subject:[ \t]*)/im;

/** A message as the server keeps it: as it came, or with what a fault makes of it. */
export function alter(original: Buffer, how: ImapServerOptions["appended"]): Altered {
  // A literal is a piece of what was received, which goes on growing.
  const content = Buffer.from(original);
  switch (how) {
    case "kept":
    case "hidden":
      return { content, size: content.length };
    case "header-added":
      return whole(Buffer.concat([Buffer.from("X-Scanned-By: imapscope demo\r\n"), content]));
    case "header-changed":
      return whole(Buffer.from(content.toString("latin1").replace(SUBJECT, "$1[EXTERNAL] "), "latin1"));
    case "body-changed":
      return whole(Buffer.concat([content, Buffer.from("-- \r\nScanned by the imapscope demo\r\n")]));
    case "size-wrong":
      // As servers count that keep lines without their carriage returns.
      return { content, size: content.length - Math.max(1, content.filter((octet) => octet === 0x0d).length) };
  }
}

function whole(content: Buffer): Altered {
  return { content, size: content.length };
}
