import type { RuleSet } from "../rule.ts";
import { CANNOT_CONNECT } from "./general.ts";
import {
  CHARACTER,
  EXTENSION,
  FAILED,
  FOLDER,
  INVALID,
  joinVocabularies,
  LOGIN_WORD,
  MECHANISM,
  MESSAGE,
  patternOf,
  SECURE,
  SERVER,
  TO_CONNECT,
  TO_CREATE_OR_RENAME,
  TO_DELETE,
  TO_MOVE,
  TO_STORE,
  UNSUPPORTED,
  type Vocabulary,
} from "./vocabulary.ts";

const STARTTLS: Vocabulary = { begin: "startt?ls", within: "startt?ls" };
const TO_CHANGE: Vocabulary = joinVocabularies(TO_CREATE_OR_RENAME, TO_DELETE);
const TO_TAKE_AWAY: Vocabulary = joinVocabularies(TO_DELETE, TO_MOVE);

/** What is stored, opened or lost elsewhere than on the server. */
const OF_OTHERS =
  /\bsmtp\b|anhang|anhänge(?!n)|pièce jointe|adjunto|allegat|anexo|bijlage|załącznik|příloh|вложени|附件|添付|verbindung|connexion|conexión|соединени|连接|連線|接続|lokal|local\b|disque|disco|диск/i;

/** What mail programs say in other languages than English when what they do does not succeed, put together from its words. */
export const CHANGES_ABROAD: RuleSet = {
  clue: "words",
  rules: [
    { ids: ["starttls-not-offered"], confidence: "likely", when: patternOf(UNSUPPORTED, STARTTLS) },
    { ids: ["capability-extension-missing"], confidence: "likely", when: patternOf(UNSUPPORTED, EXTENSION) },
    { ids: ["mailbox-name-invalid"], confidence: "likely", when: patternOf(INVALID, FOLDER, CHARACTER) },
    {
      ids: ["tls-handshake-failed", "tls-certificate-untrusted-issuer", "tls-port-speaks-plaintext"],
      confidence: "likely",
      when: patternOf(FAILED, TO_CONNECT, SECURE),
      unless: /smtp/i,
    },
    { ids: ["starttls-rejected", "tls-handshake-failed"], confidence: "likely", when: patternOf(FAILED, STARTTLS) },
    {
      ids: ["auth-mechanism-unsupported", "auth-oauth-required"],
      confidence: "likely",
      when: patternOf(UNSUPPORTED, joinVocabularies(MECHANISM, LOGIN_WORD)),
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-token-rejected"],
      confidence: "likely",
      when: patternOf(FAILED, LOGIN_WORD),
      unless:
        /\b(?:tls|ssl|smtp)\b|zertifikat|certifi[ck]|сертификат|证书|憑證|証明書|인증서|verbindung|connexion|conexión|соединени|连接|接続|server|serveur|servidor|сервер|服务器|サーバ/i,
    },
    {
      ids: CANNOT_CONNECT,
      confidence: "possible",
      when: patternOf(FAILED, TO_CONNECT, SERVER),
      unless: /smtp/i,
    },
    {
      ids: ["sync-append-failed", "quota-exceeded", "mailbox-permission-denied"],
      confidence: "likely",
      when: patternOf(FAILED, TO_STORE, MESSAGE),
      unless: OF_OTHERS,
    },
    {
      ids: ["sync-expunge-lost", "mailbox-permission-denied", "mailbox-not-found"],
      confidence: "likely",
      when: patternOf(FAILED, TO_TAKE_AWAY, MESSAGE),
      unless: OF_OTHERS,
    },
    {
      ids: ["sync-folder-change-failed", "mailbox-name-invalid", "mailbox-permission-denied"],
      confidence: "likely",
      when: patternOf(FAILED, TO_CHANGE, FOLDER),
      unless: OF_OTHERS,
    },
  ],
};
