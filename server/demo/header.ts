/** A field of a message's header: as it came, CRLF included, and its value unfolded. */
export type HeaderField = { name: string; raw: string; value: string };

const END_OF_HEADER = "\r\n\r\n";

/** The header of a message with the empty line behind it, and the rest; one character an octet is not changed. */
export function splitMessage(content: Buffer): { header: Buffer; body: Buffer } {
  if (content.subarray(0, 2).toString() === "\r\n")
    return { header: content.subarray(0, 2), body: content.subarray(2) };
  const at = content.indexOf(END_OF_HEADER);
  const end = at === -1 ? content.length : at + END_OF_HEADER.length;
  return { header: content.subarray(0, end), body: content.subarray(end) };
}

/** The fields of a message's header in their order (RFC 5322 section 2.2). */
export function headerFields(content: Buffer): HeaderField[] {
  const text = splitMessage(content).header.toString();
  return [...text.matchAll(/^([!-9;-~]+):(.*(?:\r\n[ \t].*)*)\r\n/gm)].map(([raw, name = "", value = ""]) => ({
    name,
    raw,
    value: value.replace(/\r\n(?=[ \t])/g, "").trim(),
  }));
}

/** The value of the first field of that name, in any case; null when there is none. */
export function headerValue(content: Buffer, name: string): string | null {
  const wanted = name.toLowerCase();
  return headerFields(content).find((field) => field.name.toLowerCase() === wanted)?.value ?? null;
}
