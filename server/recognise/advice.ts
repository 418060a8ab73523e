/**
 * What a message only recommends or explains beside what it reports: “check the password” is no sign of a wrong one, and what an error
 * “means that” can be anything.
 */

const TO_CHECK =
  "(?:check|verify|double-check|make sure|ensure|confirm|review|überprüf\\p{L}*|prüf(?:e|en)|stell\\p{L}* sicher|vérifi(?:ez|er)|assurez-vous|comprueb[ae]|verifi(?:que|ca|car|cate)|revis[ae]|aseg[uú]r\\p{L}*|confirme|prueb[ae]|intent[ae]|essayez|réessayez|versuchen sie|reintente|controll(?:a|are|i)|controleer|sprawdź|upewnij|zkontroluj\\p{L}*|ověřte|проверьте|убедитесь|перевірте|tarkista|kontroller[at]?|kontrollér|kontrol ed\\p{L}*|ellenőrizze)";
const PLEASE = "(?:please,? |bitte |veuillez |por favor,? |s'il vous plaît,? |пожалуйста,? |будь ласка,? )?";
const END = "[^.!?。！？]{0,300}(?:\\.(?!\\s)[^.!?。！？]{0,100})*(?:[.!?。！？]|$)";
const ADVICE = new RegExp(`(?<=^|[.!?:;,()–-]\\s?|\\bor\\s|\\band\\s)${PLEASE}${TO_CHECK}(?!\\p{L})${END}`, "giu");
const ADVICE_IN_CHINESE =
  /(?:，|,|。|：|；|;|^|\s)(?:请|請)(?:先|您|重新|仔细)?(?:检查|檢查|确认|確認|核对|核對|查看|尝试|稍后|聯絡|联系)(?:(?!\s(?:错误|error))[^。！？]){0,200}(?:[。！？]|$)?/gi;
const ADVICE_IN_JAPANESE = /[^。]{0,120}(?:(?:ご)?確認(?:して)?(?:ください|下さい)|お試しください)[。]?/g;
const ADVICE_IN_KOREAN = /[^.]{0,120}(?:확인(?:하세요|해 ?주세요|하십시오))[.]?/g;
const NOTE =
  /(?:注意|提示|备注|說明|小贴士)[：:][^。！？\n]{0,200}(?:[。！？]|$)|(?<=^|[.!?]\s)(?:note|hint|tip|hinweis|tipp|remarque|nota|примечание)(?: that|:)[^.!?]{0,300}(?:[.!?]|$)|(?<=^|[.!?]\s)(?:for|with|if you use|en|bei|pour|para|se usi|для) (?:gmail|google|outlook|yahoo|icloud|qq|163)\b[^.!?]{0,200}(?:[.!?]|$)/gi;
const MEANS =
  /(?<=\S.{8,300})\s(?:bedeutet|bedeuten|means|indicates|signifie|significa|oznacza|означает|どういう意味)(?: \S+)?,? (?:dass|that|que|che|że|что|the|you|wahrscheinlich)\b[^\n]*|[（(]?(?:通常)?(?:说明|說明|意味着|表示)[^。]{0,200}/iu;

const LEAST = 6;
const SIGNS = /[^\p{L}\p{N}]/gu;

/** The lines of a text without what they only recommend or explain; as they are where that is all there is. */
export function withoutAdvice(lines: readonly string[]): string {
  const reported = lines.map(reportedIn).join(" ").replace(/\s+/g, " ").trim();
  return reported.replace(SIGNS, "").length < LEAST ? lines.join(" ") : reported;
}

function reportedIn(line: string): string {
  return line
    .replace(MEANS, " ")
    .replace(NOTE, " ")
    .replace(ADVICE, " ")
    .replace(ADVICE_IN_CHINESE, "。")
    .replace(ADVICE_IN_JAPANESE, " ")
    .replace(ADVICE_IN_KOREAN, " ");
}
