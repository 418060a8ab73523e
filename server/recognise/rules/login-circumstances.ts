import type { FindingId } from "../../contract/finding-ids.ts";
import type { Circumstance } from "../rule.ts";

const LOGIN: readonly FindingId[] = ["auth-credentials-rejected"];

/** What people tell of a login that is refused without a reason: the kind of account, where it works, what was changed. */
export const LOGIN_CIRCUMSTANCES: readonly Circumstance[] = [
  {
    ids: ["auth-imap-disabled", "auth-mailbox-unavailable"],
    when: /\bpersonal (?:microsoft |outlook |hotmail )?account|\bfree (?:outlook|hotmail)|@(?:outlook|hotmail|live|msn)\.\w+|\boutlook\.com\b|\bhotmail\b|个人(?:账户|帐户|账号|帐号)|privates (?:konto|outlook)|compte personnel|cuenta personal|личн\S+ (?:аккаунт|учётн|учетн)/i,
    unless: /(?:work|school|business|company) account|工作或学校/i,
    behind: ["auth-mailbox-unavailable"],
  },
  {
    ids: ["auth-not-permitted", "auth-mailbox-unavailable"],
    when: /\bshared (?:mailbox|account)|\b(?:delegat\w+|impersonat\w+|on behalf of)\b|as authenticator|\banother (?:user|person|mailbox)|(?:共享|公共)邮箱|代理(?:访问|权限)|委派|freigegebene[sn]? postfach|boîte partagée|buzón compartido|общ\S+ ящик/i,
    behind: [...LOGIN, "auth-mailbox-unavailable"],
  },
  {
    ids: ["auth-mailbox-unavailable", "auth-not-permitted"],
    when: /\b(?:administrator|admin|service) account\b|\b(?:no|without an?|has no) (?:mailbox|licen[cs]e)\b|\bunlicen[cs]ed\b|管理员(?:账户|帐户|账号|帐号)|没有(?:邮箱|许可证)|administratorkonto|ohne (?:postfach|lizenz)/i,
    behind: LOGIN,
  },
  {
    ids: ["token-consent-missing", "auth-token-rejected"],
    when: /\bapp(?:lication)?[- ]only\b|\bclient[- ]credentials?\b|\bservice principal\b|\bapp registration\b|应用程序权限|服务主体/i,
    behind: [...LOGIN, "auth-token-rejected"],
  },
  {
    ids: ["token-refresh-rejected"],
    when: /(?:chang|reset)\w* (?:the |my |our )?password|password (?:was |has been )?(?:changed|reset)|(?:改|修改|更换|重置)(?:了|过)?密码|passwort geändert|changé (?:de |mon )?mot de passe|cambi\S+ (?:de |la )contraseña|смен\S+ парол/i,
    behind: ["auth-token-rejected"],
  },
  {
    ids: ["auth-username-form-wrong"],
    when: /\bshort (?:user ?)?name\b|without (?:the )?(?:domain|@)|(?:only|just) the part before (?:the )?@|(?:用户名|账号)(?:没有|不带|没写)(?:@|域名|后缀)|nur (?:der )?(?:name|teil) vor dem @/i,
    behind: LOGIN,
  },
  {
    ids: ["auth-app-password-required", "auth-oauth-required"],
    when: /\b(?:two|2)[- ]?(?:factor|step)|\b(?:2fa|mfa|2sv)\b|(?:两步|二步|双重|二次|双因素)(?:验证|认证)|zwei-?faktor|double authentification|(?:à|en) deux (?:facteurs|étapes)|(?:dos|doble) (?:pasos|factor)|двухфакторн|двухэтапн/i,
    behind: LOGIN,
  },
  {
    ids: ["auth-wrong-server", "auth-credentials-rejected"],
    when: /(?:after|since) (?:the |our |a |we |they |my )?(?:\w+ ){0,3}(?:migrat\w+|moved?|merger|transfer\w*|switched)\b|(?:moved|migrated|switched|transferred) to (?:an?other|a (?:different|new)|new) (?:\w+ )?(?:provider|server|host\w*|platform|company|data cent)|new (?:provider|hosting|data cent(?:er|re))|(?:迁移|搬迁|更换服务商|换了服务商|换了主机)|nach (?:dem|der) (?:umzug|migration|anbieterwechsel|serverumzug)|après (?:la |une )?migration|después de (?:la )?migración|после (?:переезда|миграции)/i,
    behind: LOGIN,
  },
  {
    ids: ["auth-app-password-required", "auth-imap-disabled", "auth-web-login-required"],
    when: /(?:(?<!(?:not|n't|never|nor) )works?|fine|(?:can|could|able to) (?:log|sign) ?in|log(?:s|ging)? in fine|correct|valid|accepted)\b.{0,30}\b(?:webmail|web ?site|browser|on the web|web (?:interface|mail|page))|(?:网页(?:版)?|浏览器|webmail|网页邮箱).{0,8}(?<!不)(?:可以|能|正常)(?:登录|登陆)?|(?:im|per) (?:webmail|browser) (?:geht|funktioniert|klappt)(?!.{0,12}\bnicht)|webmail (?:geht|funktioniert|fonctionne|funciona)(?!.{0,12}\bnicht)|(?:dans|par|sur) le (?:webmail|navigateur)|в (?:браузере|веб)\S* (?:работает|вход)/i,
    behind: LOGIN,
  },
  {
    ids: ["auth-app-password-required", "auth-oauth-required"],
    when: /\bnew (?:phone|computer|laptop|pc|mac|iphone|device|tablet)\b|(?:bought|got|switched to|chang\w+) (?:a |my |to a )?(?:new )?(?:phone|computer|laptop)|(?:换了?|新)(?:手机|电脑|设备|平板)|neue[sn]? (?:handy|telefon|rechner|computer|gerät)|nouveau (?:téléphone|ordinateur|pc)|nuevo (?:teléfono|móvil|ordenador)|нов\S+ (?:телефон|компьютер)/i,
    behind: LOGIN,
  },
  {
    ids: ["auth-imap-disabled"],
    when: /\b(?:brand[- ]?)?new(?:ly)? (?:created |registered )?(?:e-?mail )?(?:account|mailbox|address)\b|just (?:created|registered|opened)|first time (?:with|using) imap|never used imap|(?:新|刚)(?:注册|申请|创建)(?:的)?(?:账号|帐号|邮箱)?|neu(?:es)? (?:angelegt\S* )?(?:konto|postfach)|nouveau compte|cuenta nueva|нов\S+ (?:аккаунт|ящик)/i,
    behind: LOGIN,
  },
  {
    ids: ["auth-server-unavailable"],
    when: /\b(?:all|every|other) (?:our |of our |my )?(?:users?|colleagues?|accounts?|employees|staff|people|customers)\b.{0,24}\b(?:too|also|affected|same|cannot|can't|at once|fail)|\beverybody (?:in|at|has|is)|\b(?:intermittent(?:ly)?|sporadic(?:ally)?|sometimes|now and then|off and on|on and off)\b|所有(?:人|用户|账号|同事).{0,8}(?:都|也)|同事(?:们)?(?:也|都)|(?:有时|偶尔|时好时坏|间歇)|alle (?:kollegen|nutzer|benutzer)|manchmal|sporadisch|tous (?:les|nos) (?:utilisateurs|collègues)|parfois|todos (?:los|nuestros) usuarios|a veces|у всех|иногда/i,
    behind: LOGIN,
  },
  {
    ids: ["auth-too-many-attempts", "auth-account-locked"],
    when: /after (?:several|many|some|a few|too many|\d+) (?:wrong|failed|incorrect|bad) (?:log ?ins?|passwords?|attempts)|(?:typed|entered|tried) (?:the |my |a )?(?:wrong|incorrect) password (?:several|many|\d|too)|every (?:few )?(?:seconds?|minutes?)|many (?:programs|devices|clients) (?:at once|log|check)|输错(?:了)?(?:几次|多次)密码|密码输错(?:几|多)次|mehrmals falsch|plusieurs (?:fois|tentatives)|varias veces/i,
    behind: LOGIN,
  },
  {
    ids: ["auth-policy-blocked", "auth-web-login-required"],
    when: /\b(?:abroad|travel+ing|on holiday|on vacation|(?:another|foreign|different) country|overseas)\b|\bvpn\b|(?:在)?(?:国外|境外|出差|外国)|im ausland|auf reisen|à l.étranger|en voyage|en el extranjero|de viaje|за границей/i,
    behind: LOGIN,
  },
];
