/** More than this no error message needs; it also bounds the time that recognising takes. */
const MOST = 16;

/** What differs from line to line of a log, while it says the same. */
const VARYING = /[\da-f]{8,}|\d+/gi;
/** Words of something that failed; “0 errors” are none. */
export const FAILING =
  /(?<!\b0 )\b(?:error|fail\w*|refused|denied|rejected|invalid|exceed\w*|expired|time-?d? ?out|unable|cannot|can't|could ?n[o']t|too many|exception|reset|lost|closed|unavailable|locked|disabled|not expected)\b|失败|失敗|错误|錯誤|拒绝|超时|断开|无法|fehl|échec|échou|impossible|ошибк|не удалось|エラー/i;

/**
 * Of many messages, as in a long log, those that tell: each once however often it is repeated, what a server refused first, then
 * what speaks of a failure. Few are left as they are.
 */
export function selectTelling<Message extends { text: string; byServer: boolean }>(
  all: readonly Message[],
): readonly Message[] {
  if (all.length <= MOST) return all;
  const once = new Map<string, Message>();
  for (const message of all) {
    const kind = message.text.replace(VARYING, "#");
    if (!once.has(kind)) once.set(kind, message);
  }
  const kinds = [...once.values()];
  const ranked = [0, 1, 2].flatMap((rank) => kinds.filter((message) => rankOf(message) === rank));
  const kept = new Set(ranked.slice(0, MOST));
  return kinds.filter((message) => kept.has(message));
}

function rankOf({ text, byServer }: { text: string; byServer: boolean }): number {
  if (byServer) return 0;
  return FAILING.test(text) ? 1 : 2;
}
