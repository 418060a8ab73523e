import type { Topic } from "../contract/topics.ts";
import { failuresIn } from "./dialogue.ts";
import { linesOf } from "./pasted.ts";
import { OTHER_PROTOCOL } from "./rules/other-protocols.ts";
import { PROGRAM_FAULT } from "./rules/program-faults.ts";
import { CERTIFICATE, CREDENTIALS, NETWORK, STORAGE, TLS } from "./rules/things.ts";
import {
  FAILED,
  FOLDER,
  joinVocabularies,
  LOGIN_WORD,
  MESSAGE,
  SERVER,
  TO_CONNECT,
  type Vocabulary,
  wordsOf,
} from "./rules/vocabulary.ts";
import { FAILING } from "./telling.ts";

const WRONG =
  /\b(?:not (?:work|possible|accept|connect)\w*|does ?n.t work|problem|trouble|issue|warning|alert|wrong|missing)\b|问题|不能|异常|不行/i;

const SENDING: Vocabulary = {
  begin:
    "gesendet|versand|versend|senden\\b|envoi|envoy|envi[aoó]|invi[ao]|verzend|wysł|wysył|odesl|odesíl|skicka|sende|gönder|отправ|надісл|küld|poslat|slanj",
  within: "发送|發送|傳送|寄出|送信|보내|전송",
};

const SETTINGS: Vocabulary = { begin: "einstellung|paramètre|ajuste|impostaz|настройк", within: "设置|設定" };
const FAILED_ABROAD = wordsOf(FAILED);

/** What each topic is spoken of in, English beside what the vocabularies hold; the more telling first. */
const SPOKEN: readonly (readonly [Topic, RegExp, RegExp])[] = [
  [
    "encryption",
    /\b(?:tls|ssl|starttls|certificates?|cipher\w*|handshake|x509|encrypt\w*)\b/i,
    wordsOf(joinVocabularies(CERTIFICATE, TLS)),
  ],
  [
    "login",
    /\b(?:log ?-?[io]n|sign ?-?in|auth\w*|passw\w*|credentials?|user ?names?|sasl|oauth\w*|xoauth2|tokens?|accounts?)\b/i,
    wordsOf(joinVocabularies(CREDENTIALS, LOGIN_WORD)),
  ],
  ["sending", /\b(?:smtps?|send(?:ing)?|sent|deliver\w*|outgoing|relay\w*|recipients?)\b/i, wordsOf(SENDING)],
  [
    "mailbox",
    /\b(?:mailbox(?:es)?|folders?|inbox|quota|select|examine|uidvalidity|expunge)\b/i,
    wordsOf(joinVocabularies(FOLDER, STORAGE)),
  ],
  ["message", /\b(?:messages?|e-?mails?|mails?|fetch(?:ing)?|append|attachments?|drafts?)\b/i, wordsOf(MESSAGE)],
  [
    "connection",
    /\b(?:connect\w*|server|host|network|socket|port|reach\w*|time-?d? ?out|dns|imap\w*|protocol)\b/i,
    wordsOf(joinVocabularies(joinVocabularies(SERVER, TO_CONNECT), NETWORK)),
  ],
  ["settings", /\b(?:settings?|config\w*|set ?up)\b/i, wordsOf(SETTINGS)],
];

/** What a text speaks of that reports a failure without saying of what kind; null where it reports none, or of nothing known. */
export function topicOf(text: string): Topic | null {
  const failures = failuresIn(text).map((one) => one.text);
  const failing = failures.filter(isFailing).join(" ");
  const spoken = SPOKEN.find(([, english, words]) => english.test(failing) || words.test(failing.toLowerCase()));
  if (spoken) return spoken[0];
  const lines = linesOf(text);
  if (lines.some((line) => PROGRAM_FAULT.test(line))) return "program";
  return lines.some((line) => OTHER_PROTOCOL.test(line) && isFailing(line)) ? "sending" : null;
}

function isFailing(text: string): boolean {
  return (
    FAILING.test(text) ||
    WRONG.test(text) ||
    FAILED_ABROAD.test(text.toLowerCase()) ||
    /^\S{1,12} (?:NO|BAD) \S/.test(text)
  );
}
