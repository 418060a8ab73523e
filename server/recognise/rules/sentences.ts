import type { RuleSet } from "../rule.ts";
import { patternAbroadOf } from "./abroad.ts";
import { CANNOT_CONNECT } from "./general.ts";
import {
  ABSENT,
  ENDED,
  EXCEEDED,
  EXPIRED,
  FULL,
  OUT_OF_TIME,
  REFUSED,
  SILENT,
  TOO_MANY,
  UNREACHABLE,
  WITHOUT,
  WRONG,
} from "./outcomes.ts";
import { CERTIFICATE, CREDENTIALS, HOST, INBOX, NETWORK, STORAGE, TLS, TOKEN } from "./things.ts";
import { FAILED, FOLDER, joinVocabularies, LOGIN_WORD, MESSAGE, SERVER, TO_CONNECT } from "./vocabulary.ts";

const ACCESS = joinVocabularies(CREDENTIALS, LOGIN_WORD);
const LINE = joinVocabularies(SERVER, TO_CONNECT);
const OF_LOGIN = /\b(?:log ?-?in|sign ?-?in|passw\w*|auth\w*|credential\w*|user ?name|smtp)\b/i;
const OF_SENDING = /\bsmtp\b/i;
/** It answers, but not as it should. */
const UNEXPECTED =
  /\bsmtp\b|como (?:se )?esperaba|como (?:o )?esperado|wie erwartet|comme (?:prévu|attendu)|come (?:previsto|atteso)|zoals verwacht|poprawnie|prawidłowo|správně|как ожидалось|beklenen|予期|想定|意外的|예상/i;

/**
 * What programs say in other languages than English, put together from what it is about and what happened to it: whoever translates a
 * program chooses among few words for either. Behind the rules that know whole phrases.
 */
export const SENTENCES: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: [
        "tls-certificate-untrusted-issuer",
        "tls-certificate-name-mismatch",
        "tls-certificate-self-signed",
        "tls-certificate-expired",
      ],
      confidence: "likely",
      when: patternAbroadOf(CERTIFICATE, joinVocabularies(joinVocabularies(WRONG, REFUSED), FAILED)),
      unless: OF_SENDING,
    },
    {
      ids: ["quota-exceeded", "session-storage-full"],
      confidence: "likely",
      when: patternAbroadOf(STORAGE, FULL),
      unless: OF_LOGIN,
    },
    {
      ids: ["auth-too-many-attempts", "auth-account-locked"],
      confidence: "likely",
      when: patternAbroadOf(
        TOO_MANY,
        joinVocabularies(LOGIN_WORD, {
          begin:
            "versuch|tentativ|intento|próby?|prób\\b|pokus|försök|forsøg|forsøk|yritys|deneme|попыт|спроб|kísérlet|pokušaj|poskus|încercăr|προσπάθει|опит",
          within: "次数|次數|尝试|嘗試|試行|시도",
        }),
      ),
      unless: OF_SENDING,
    },
    {
      ids: ["auth-token-rejected", "token-refresh-rejected"],
      confidence: "likely",
      when: patternAbroadOf(TOKEN, joinVocabularies(EXPIRED, joinVocabularies(WRONG, REFUSED))),
    },
    {
      ids: ["auth-password-expired", "auth-credentials-rejected"],
      confidence: "likely",
      when: patternAbroadOf(CREDENTIALS, EXPIRED),
      unless: /token|verbindung|conn?e[xk]i|session|sitzung|sesión|会话/i,
    },
    {
      ids: ["auth-too-many-attempts", "session-throttled"],
      confidence: "likely",
      when: patternAbroadOf(LOGIN_WORD, EXCEEDED),
      unless: /smtp|verbindung|connexion|conexi|conness|připoj|połącz|соедин|подключ|连接|接続/i,
    },
    {
      ids: ["auth-connection-limit", "session-throttled"],
      confidence: "likely",
      when: patternAbroadOf(TOO_MANY, TO_CONNECT),
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required"],
      confidence: "likely",
      when: patternAbroadOf(CREDENTIALS, WRONG),
      unless: OF_SENDING,
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-imap-disabled"],
      confidence: "likely",
      when: patternAbroadOf(ACCESS, REFUSED),
      unless: OF_SENDING,
    },
    {
      ids: ["mailbox-not-found", "mailbox-prefix-wrong"],
      confidence: "likely",
      when: patternAbroadOf(FOLDER, ABSENT),
    },
    {
      ids: ["sync-message-not-visible", "mailbox-uidvalidity-changed"],
      confidence: "likely",
      when: patternAbroadOf(MESSAGE, ABSENT),
      unless: /server|serv[ei]|сервер|服务器|伺服器|サーバ|서버/i,
    },
    {
      ids: ["dns-name-not-found", "dns-server-failed"],
      confidence: "likely",
      when: patternAbroadOf(joinVocabularies(SERVER, HOST), ABSENT),
      unless: /\b(?:folder|mailbox|user)\b|carpeta|ordner|dossier|папк|文件夹/i,
    },
    {
      ids: ["tls-handshake-failed", "tls-certificate-untrusted-issuer", "tls-port-speaks-plaintext"],
      confidence: "likely",
      when: patternAbroadOf(TLS, joinVocabularies(FAILED, WRONG)),
      unless: OF_SENDING,
    },
    {
      ids: ["tcp-connection-refused", "auth-client-address-blocked"],
      confidence: "likely",
      when: patternAbroadOf(LINE, REFUSED),
      unless: OF_LOGIN,
    },
    {
      ids: ["tcp-connection-timeout", "session-command-timeout", "greeting-timeout"],
      confidence: "likely",
      when: patternAbroadOf(joinVocabularies(LINE, NETWORK), joinVocabularies(OUT_OF_TIME, SILENT)),
      unless: UNEXPECTED,
    },
    {
      ids: ["greeting-not-imap", "greeting-bye", "session-protocol-error"],
      confidence: "likely",
      when: patternAbroadOf(SERVER, {
        begin:
          "respondi\\p{L}* como|risposto come|antwort\\p{L}* nicht wie|répondu comme|przywita|saud\\p{L}+|salud\\p{L}+|begrüß|приветств|привітан",
        within: "グリーティング|问候|歡迎訊息|欢迎信息",
      }),
      unless: OF_SENDING,
    },
    {
      ids: ["session-connection-lost", "session-closed-by-server", "tcp-connection-reset"],
      confidence: "likely",
      when: patternAbroadOf(LINE, ENDED),
      unless: OF_SENDING,
    },
    {
      ids: ["tcp-host-unreachable", "tcp-connection-timeout"],
      confidence: "likely",
      when: patternAbroadOf(NETWORK, joinVocabularies(joinVocabularies(WITHOUT, FAILED), UNREACHABLE)),
    },
    {
      ids: ["tcp-connection-timeout", "dns-name-not-found", "tcp-connection-refused", "tcp-host-unreachable"],
      confidence: "possible",
      when: patternAbroadOf(SERVER, UNREACHABLE),
      unless: OF_SENDING,
    },
    {
      ids: ["mailbox-not-found", "auth-mailbox-unavailable", "mailbox-permission-denied"],
      confidence: "possible",
      when: patternAbroadOf(INBOX, FAILED),
    },
    {
      ids: CANNOT_CONNECT,
      confidence: "possible",
      when: patternAbroadOf(TO_CONNECT, joinVocabularies(FAILED, WITHOUT)),
      unless: OF_SENDING,
    },
  ],
};
