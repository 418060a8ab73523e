const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as XML 1.0 can hold it (section 2.2), before it is escaped: other characters are left out. */
export function xmlText(text: string): string {
  return text.replace(NO_XML, "");
}
