const LONGEST = 100;

/** A person's name as somebody else wrote it, so that it can stand in a page and a log: on one line, not too long, and nothing unseen. */
export function toShownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim();
  return [...plain].slice(0, LONGEST).join("");
}
