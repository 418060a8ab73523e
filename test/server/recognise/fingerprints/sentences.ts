import type { MeaningName } from "../../../../server/recognise/fingerprints/meanings.ts";

/** Messages of a mail program that does not exist, in Esperanto and in a script without blanks: language, meaning, sentence. */
export const SENTENCES: readonly (readonly [string, MeaningName, string])[] = [
  ["eo", "refused", "La konekto al la servilo %S estis rifuzita."],
  ["eo", "timed-out", "La konekto al la servilo %S daŭris tro longe."],
  ["eo", "none", "La konekto al la servilo %S estas preta."],
  ["eo", "unknown-host", "Neniu komputilo kun la nomo %S troveblas."],
  ["eo", "certificate-expired", "La atestilo de la servilo eksvalidiĝis antaŭ kelkaj tagoj."],
  ["eo", "certificate-not-yet-valid", "La atestilo de la servilo ankoraŭ ne validas."],
  ["eo", "wrong-password", "La uzantonomo aŭ la pasvorto ne estas ĝusta, bonvolu kontroli ilin kaj provi denove."],
  ["eo", "mailbox-missing", "La dosierujo %S ne ekzistas sur la servilo."],
  ["eo", "cannot-connect", "Konekteraro"],
  ["ja", "over-quota", "受信箱の空き容量が足りないので保存できませんでした"],
  ["ja", "login-refused", "利用者名か合言葉が違うので入れませんでした"],
];
