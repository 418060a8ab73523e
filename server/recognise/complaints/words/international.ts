import type { Lexicon } from "../lexicon.ts";

/** Names and words that every language has in common. */
export const INTERNATIONAL: Lexicon["words"] = {
  mail: "e-? ?mail|\\w*mails?\\b|gmail|hotmail|i?cloud mail|yahoo|gmx\\b|aol\\b|163\\b|qq\\b",
  inbox: "inbox",
  server: "(?:mail|post|e-?post|e-?mail)?-?server|imap|pop3?\\b",
  // One message that a service sends on request, in all of the languages: a code, a confirmation, a new password.
  ordered:
    "(?:verif|confirm|aktiv|activ|reset|recover)\\w*[ -]?(?:codes?|kods?|e-? ?mails?|mails?|links?|messages?)\\b|(?:e-? ?mail\\w*|mail\\w*|mejle?|codes?|codigos?|codice|codici|kod\\w*|liens?|links?|poczt\\w*|correos?)[ -](?:z |de |di |da |of |for |to |zur |zum |per |pour |para |the |my |a )*(?:verif|veri[fz]|confer|confir|bestatig|potwierdz|potvrz|weryfik|aktiv|activ|attiv|reset|zurucksetz|ripristin|recuper|odzysk|obnov|dogrula|onay)\\w*|(?:reset|recover|forgot|olvid|oubli|vergess|dimentic|zapomni|unuttu)\\w* (?:\\w+ )?(?:my |the |mi |mon |mein |la |password|passwort|contrasena|mot de passe|hasl|sifre)|2fa|otp\\b|one-?time|sifremi unuttum|dogrulama kodu|письм\\p{L}* (?:с |для |о )?(?:подтвержд|восстанов|сброс|активац|код)\\p{L}*|код\\p{L}* (?:подтвержд|доступ|с почт|на почт)\\p{L}*|验证码|激活邮件|确认邮件|重置密码|找回密码|認証コード|確認コード|確認メール|再設定|인증번호|인증 ?메일|인증 ?코드|재설정",
  send: "smtp",
  phone: "i ?phone|android|smart-?phone|handy|samsung|huawei|pixel|xiaomi",
  tablet: "i ?pad|tablet",
  computer: "pc\\b|laptop|mac ?book|i?mac\\b|windows|notebook|desktop",
  web: "web-?\\w*|browser|roundcube|owa\\b|online version",
  program:
    "outlook|thunderbird|thunderbid|tbird|tb\\b|apple mail|mail app|mail\\.app|foxmail|k-?9|fairemail|spark\\b|blue ?mail|mailspring|em client|evolution|kmail|the ?bat|gmail app|mailbird|postbox\\b|claws|geary",
};
