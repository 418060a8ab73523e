/**
 * What the server itself said, where a program puts it into a sentence of its own: the answer to a command, a response code, or words that
 * are given as the server’s. It says more than what the program makes of it.
 */
const ANSWERS: readonly RegExp[] = [
  // a1 NO [CODE] words; NO [CODE] words
  /(?:^|[\s"'`(:[<>=])((?:(?:\*|[A-Za-z]{0,8}\d{1,12})\s+)?(?:NO|BAD|BYE)\s+\[[A-Z][A-Z-]+[^\]]*\].*)/,
  /(?:^|[\s"'`(:[<>=])((?:\*|[A-Za-z]{0,8}\d{1,12}|[A-Z]{4}\d{1,3})\s+(?:NO|BAD|BYE)\s+\S.*)/,
  // b'[CODE] words', as Python prints what it was sent
  /\bb(?:'|")((?:\[[A-Z]+\]|[A-Z]).{6,300}?)(?:'|")[\])}]*/,
  /(\[(?:ALERT|AUTHENTICATIONFAILED|AUTHORIZATIONFAILED|UNAVAILABLE|EXPIRED|PRIVACYREQUIRED|CONTACTADMIN|NOPERM|INUSE|CORRUPTION|SERVERBUG|CLIENTBUG|CANNOT|LIMIT|OVERQUOTA|NONEXISTENT|TRYCREATE|THROTTLED|WEBALERT|TOOBIG)[^\]]*\].*)/,
  /\b(?:server|host)\b['"]?(?: \S+){0,2} (?:said|says|responded|replied|answered|returned|reported|sent|response|reply|answer|error)\b(?: with| message)?(?: is)?\s?[:：,]\s?["'`]?(\S.{5,})/i,
  /(?:服务器|伺服器|サーバー?)(?:的)?(?:返回|响应|回应|回复|回應|應答|提示|应答)(?:了|信息|消息|内容|错误)?\s?[:：]\s?["'`]?(\S.{3,})/,
  /\b(?:server\w*|serveur|servidor)\b.{0,24}\b(?:meldet\w*|antwort\w*|répon\w*|respond\w*|respuesta|resposta|rispost\w*|rispond\w*)\b.{0,6}[:：]\s?["'`]?(\S.{5,})/i,
];

/** The server’s own words in a text, if it quotes any that are not all of it. */
export function quotedAnswerIn(text: string): string | undefined {
  for (const answer of ANSWERS) {
    const match = answer.exec(text);
    const said = match?.[1]?.trim();
    if (match && said !== undefined && said.length < text.trim().length) return said;
  }
  return undefined;
}

/** Behind what a program says of its own undertaking stands the reason that it was given. */
const REASON =
  /\b(?:fail(?:ed|ure)?|error|cannot|can't|could(?:n't| not)|unable|problem|exception|refused|rejected)\b[^:：↳]{0,120}(?:: |：|↳ ?|\((?=[A-Za-z]+ )|(?<= ip\)\. )|(?<=\)\. )|(?=error:[\dA-F]{8}:))(\S.{7,})|(?:失败|失敗|错误|錯誤|出错|无法\S{0,20})\s?(?:[:：(（])\s?(\S.{3,})|(?<!\p{L})(?:fehler\p{L}*|fehlgeschlagen|échou\p{L}*|erreur|errore|error al?|falha|ошибк\p{L}|błąd|chyba)[^:]{0,100}: (\S.{7,})/iu;
const MOST_REASONS = 4;

/** What a text gives as the reason behind its colons, the deepest first. */
export function reasonsIn(text: string): readonly string[] {
  const reasons: string[] = [];
  for (let rest = text; reasons.length < MOST_REASONS; ) {
    const [, english, chinese, other] = REASON.exec(rest) ?? [];
    const reason = english ?? chinese ?? other;
    if (reason === undefined || reason.length >= rest.length) break;
    reasons.unshift(reason);
    rest = reason;
  }
  return reasons;
}
