import type { FindingId } from "../../contract/finding-ids.ts";
import type { Circumstance } from "../rule.ts";
import { LOGIN_CIRCUMSTANCES } from "./login-circumstances.ts";

/** No connection comes about, or nobody speaks on it. */
const UNREACHED: readonly FindingId[] = [
  "tcp-connection-timeout",
  "tcp-connection-refused",
  "tcp-connection-reset",
  "session-connection-lost",
  "greeting-closed",
  "greeting-timeout",
  "tls-handshake-closed",
  "tls-handshake-timeout",
  "session-command-timeout",
  "tcp-some-addresses-failing",
];
/** Something listens, but what it says is not what the client waits for. */
const NO_WORD: readonly FindingId[] = [
  "greeting-closed",
  "greeting-timeout",
  "tcp-connection-timeout",
  "tcp-connection-reset",
  "session-connection-lost",
  "session-command-timeout",
  "tls-handshake-closed",
  "tls-handshake-timeout",
];
/** A connection that was there ends. */
const CUT: readonly FindingId[] = [
  "greeting-closed",
  "session-connection-lost",
  "tcp-connection-reset",
  "session-closed-by-server",
  "greeting-bye",
  "tls-handshake-closed",
];
/** TLS does not come about, or with a certificate that the client does not know. */
const UNTRUSTED: readonly FindingId[] = [
  "tls-handshake-failed",
  "tls-handshake-closed",
  "tls-handshake-timeout",
  "tls-certificate-untrusted-issuer",
  "tls-certificate-self-signed",
  "tls-certificate-chain-incomplete",
];
const HANDSHAKE: readonly FindingId[] = ["tls-handshake-failed", "tls-handshake-closed", "tls-handshake-timeout"];

/**
 * What people tell when they ask for help, and what it mostly means. English and Chinese, the commonest also in German, French,
 * Spanish and Russian. The more telling first.
 */
export const CIRCUMSTANCES: readonly Circumstance[] = [
  {
    ids: ["tls-clock-wrong"],
    when: /\b(?:clock|date|time)\b.{0,24}\b(?:wrong|incorrect|off by|reset|in the past|not (?:right|correct|set))|(?:wrong|incorrect) (?:clock|date|system time)|cmos battery|(?:every|all|other) (?:\w+ )?(?:web ?)?sites?.{0,24}certificate|(?:时间|日期|时钟).{0,6}(?:不对|错误|不准|不正确|重置)|主板电池|(?:uhr(?:zeit)?|datum)\b.{0,16}(?:falsch|verstellt|stimmt nicht)|(?:heure|date)\b.{0,12}(?:fausse|incorrecte)|(?:hora|fecha)\b.{0,12}(?:incorrecta|equivocada|mal)|(?:время|дата)\b.{0,12}(?:неправильн|неверн)/i,
    behind: [...UNTRUSTED, "tls-certificate-expired", "tls-certificate-not-yet-valid"],
  },
  {
    ids: ["discovery-imap-not-offered"],
    when: /\bproton ?(?:mail)?\b|\bpm\.me\b|\btuta(?:nota)?\b|\bhey\.com\b|\bskiff\b/i,
    unless: /bridge|127\.0\.0\.1|localhost/i,
    behind: [...UNREACHED, "dns-name-not-found", "discovery-nothing-found", "tcp-host-unreachable"],
  },
  {
    ids: ["greeting-port-speaks-tls"],
    when: /(?:starttls|no (?:encryption|tls|ssl)|unencrypted|without (?:encryption|tls|ssl)|无加密|不加密|不使用 ?ssl|unverschlüsselt|sans chiffrement|sin cifrado|без шифрования)\b.{0,40}\b993\b|\b993\b.{0,40}(?:starttls|no (?:encryption|tls|ssl)|unencrypted|without (?:encryption|tls|ssl)|tls: ?false|无加密|不加密|不使用 ?ssl|unverschlüsselt|sans chiffrement|sin cifrado|без шифрования)/i,
    unless: /ssl\/tls on 993/i,
    behind: NO_WORD,
  },
  {
    ids: ["tls-port-speaks-plaintext"],
    when: /(?:ssl(?:\/tls)?|tls|implicit) ?(?:on|with|over|and)? ?(?:port )?143\b|\b(?:port )?143\b.{0,16}(?:with|and|using|,) ?(?:implicit )?(?:ssl|tls)\b(?!.{0,8}starttls)|143 端口.{0,8}ssl/i,
    unless: /starttls|without/i,
    behind: [...HANDSHAKE, "session-connection-lost"],
  },
  {
    ids: ["greeting-not-imap"],
    when: /\bport:? ?(?:25|465|587|110|995)\b|:(?:25|465|587|110|995)\b|(?:25|465|587|110|995) ?端口|端口 ?(?:25|465|587|110|995)\b/i,
    behind: [
      ...NO_WORD.filter((id) => id !== "tcp-connection-timeout"),
      "greeting-port-speaks-tls",
      "session-protocol-error",
    ],
  },
  {
    ids: ["tls-intercepted"],
    when: /\b(?:avast|avg|avira|kaspersky|eset|nod32|bitdefender|norton|mcafee|sophos|trend micro|f-secure|g ?data|dr\.? ?web|panda security|webroot)\b|\banti-?virus\b|\b(?:mail|web)[- ]shield\b|\bvirenscanner\b|антивирус|杀毒(?:软件)?|360 ?安全|火绒|金山毒霸|电脑管家|卡巴斯基|小红伞/i,
    unless:
      /\b(?:no|without|not using|don't (?:have|use)) (?:an? |any )?(?:anti-?virus|avast|avg|norton)|没有(?:安装|装)?杀毒|kein(?:en)? virenscanner|\b(?:own|private|internal) (?:ca|certificate authority)\b|\bDST root|expired (?:\w+ )?root/i,
    behind: [...UNREACHED, ...UNTRUSTED, "greeting-port-speaks-tls"],
    unknown: true,
  },
  {
    ids: ["tls-intercepted"],
    when: /\b(?:company|corporate|office|school|university|hotel|airport|caf[eé]|public|guest)(?:'s)? (?:network|wi-?fi|wlan|proxy|firewall|vpn|laptop)|\b(?:tls|ssl|https) inspection|\bproxy\b|at (?:work|the office)\b|(?:公司|单位|学校|酒店|机场)(?:的)?(?:网络|内网|电脑|防火墙|wi-?fi|代理)|代理服务器|firmennetz|im büro|hotel-?wlan|réseau (?:de l.entreprise|d.entreprise|public)|red (?:de la empresa|corporativa|pública)|корпоративн\S* сет/i,
    behind: ["tls-certificate-untrusted-issuer", "tls-certificate-self-signed", "tls-certificate-chain-incomplete"],
  },
  {
    ids: ["auth-client-address-blocked", "tcp-connection-timeout"],
    when: /(?<!(?:not|n't|never|nor) )works?\b.{0,30}\b(?:mobile|cellular) data|(?<!(?:not|n't|never|nor) )works? (?:fine |well |again )?(?:from |on |over |with |via |in )?(?:everywhere|anywhere|elsewhere|all other|(?:any |an)?other (?:network|place|location|wi-?fi|connection)s?|(?:a |my )?(?:mobile|cellular|phone'?s?) (?:data|network|hotspot|internet)|(?:a |my |the )?hotspot|4g|5g|lte)|(?<!works? )(?:only|just) (?:from|on|in|at) (?:my |our |this |the )?(?:home|house|office|own|one|network|wi-?fi|connection|location|ip)|(?:not|never|fails?) (?:from|at) (?:my )?home\b|everywhere (?:but|except)|(?:换|换个|换了|切换)(?:到|成|个|了)?(?:其他|别的|手机)?(?:网络|热点|流量|4g|5g).{0,6}(?:就)?(?<!不)(?:可以|正常|能|好)|(?:用)?(?:手机)?(?:流量|热点|4g|5g).{0,6}(?<!不)(?:正常|可以|能)|只有(?:在)?(?:家里|公司|办公室|这个网络|本网络)|其他(?:地方|网络)(?:都)?(?<!不)(?:正常|可以)|nur (?:von )?(?:zu hause|daheim|im heimnetz|aus diesem netz)|(?:über|mit) (?:mobile daten|mobilfunk|dem handy-hotspot|hotspot)|fonctionne (?:partout|ailleurs|en 4g|en 5g)|sauf (?:à|de) la maison|funciona (?:desde|con) (?:otra red|otro|los datos|el móvil|datos móviles)|(?:через|с) (?:мобильн\S+|другой сети|телефон)/i,
    behind: UNREACHED,
  },
  {
    ids: ["auth-client-address-blocked", "auth-too-many-attempts"],
    when: /after (?:(?:i |we )?(?:several|many|some|a few|too many|entering|typing|\d+) )?(?:the )?(?:wrong|failed|incorrect|bad) (?:log ?ins?|passwords?|attempts)|(?:typed|entered|tried) (?:the |my |a )?(?:wrong|old|incorrect) password|(?:after|since|when) (?:(?:i|we) )?(?:have )?(?:chang|reset)\w* (?:the |my |our )?password|\b(?:i|we) (?:have )?(?:just )?(?:chang|reset)\w* (?:the|my|our) password|password (?:was |has been )?(?:changed|reset) (?:today|yesterday|recently|last)|(?:输错|输入错误)(?:了)?(?:几次|多次)?密码|密码输错|(?:改|修改|更换|重置)(?:了|过)?密码(?:之后|以后|后)|nach (?:der )?(?:passwort|kennwort)änderung|(?:passwort|kennwort) (?:geändert|mehrmals falsch)|après (?:avoir changé|le changement de|plusieurs) (?:de )?(?:mon )?(?:mot de passe|tentatives)|después de cambiar la contraseña|после (?:смены|неверн)\S* парол/i,
    behind: UNREACHED,
  },
  {
    ids: ["tcp-ipv6-failing"],
    when: /\bipv6\b|\bdual[- ]?stack\b|\baaaa\b|双栈/i,
    unless:
      /ipv6 (?:is |was )?(?:off|disabled|turned off|not (?:used|enabled))|(?:no|without|disabled) ipv6|未启用 ?ipv6|关闭(?:了)? ?ipv6/i,
    behind: ["tcp-connection-timeout", "tcp-host-unreachable", "tcp-some-addresses-failing", "session-command-timeout"],
  },
  {
    ids: ["tcp-host-unreachable"],
    when: /\b(?:flight|airplane|aeroplane) mode|no (?:internet|network|wi-?fi)\b|(?:other|all|no) (?:web ?)?(?:sites?|pages?) (?:do not|don't|won't|also (?:do not|don't|fail)|load|open)|\boffline\b|captive portal|飞行模式|(?:上不了网|没有网络|断网|网页(?:也)?打不开)|flugmodus|kein internet|mode avion|sin internet|нет интернета/i,
    behind: ["tcp-connection-timeout", "dns-server-failed", "dns-name-not-found", "dns-timeout"],
  },
  {
    ids: ["tcp-blocked-locally", "tls-intercepted"],
    when: /(?<!(?:not|n't|never|nor) )(?:works?|fine|ok) (?:on|with) (?:my |the |our )?(?:\w+ )?(?:phone|mobile|iphone|ipad|tablet|other (?:computer|pc|laptop|device)s?)\b|(?:手机|平板|另一台电脑|别的电脑)(?:上)?(?:都)?(?<!不)(?:正常|可以|能)|(?:auf dem|am) (?:handy|telefon|smartphone) (?:geht|funktioniert|klappt)(?!.{0,12}\bnicht)|(?:sur|avec) (?:mon|le) téléphone (?:ça |cela )?(?:marche|fonctionne)|(?:en|con) el (?:móvil|teléfono) funciona|на телефоне (?:всё |все )?работает/i,
    unless: /\b(?:data|hotspot|4g|5g|network)\b|流量|热点/i,
    behind: ["tcp-connection-timeout", "tcp-connection-refused"],
  },
  {
    ids: ["session-server-error"],
    when: /(?:immediately|straight|right|directly|at once|always|every time|each time)\b.{0,12}\b(?:after|on|at|upon|with) (?:an? |the |each |every )?(?:IDLE|SELECT|EXAMINE|FETCH|APPEND|STATUS|LIST|SEARCH|COPY|MOVE|NOOP|ENABLE|COMPRESS|STORE)\b|(?:after|on|at) (?:each|every) (?:IDLE|SELECT|EXAMINE|FETCH|APPEND|STATUS|LIST|SEARCH|COPY|MOVE|NOOP|STORE)\b|(?:每次|一|立即|马上).{0,8}(?:IDLE|SELECT|EXAMINE|FETCH|APPEND|STATUS|LIST|SEARCH).{0,8}(?:就|后|之后|立即|断)/,
    behind: ["session-closed-by-server", "session-connection-lost", "session-server-unavailable"],
  },
  {
    ids: ["session-server-error", "tls-version-unsupported"],
    when: /\bexchange (?:server )?(?:5\.5|2000|2003|2007|2010)\b|\bwindows server (?:2000|2003|2008)\b|\bdovecot (?:0|1)\.\d|\bcyrus (?:imapd? )?(?:1|2\.[0-3])\.|\b(?:very |really |ancient |an? )old (?:\w+ )?server\b|\bend[- ]of[- ]life\b|\bout of support\b|(?:很|非常)(?:旧|老)的服务器|老旧服务器|停止(?:支持|维护)|(?:ur)?alter (?:\w+ )?server|vieux serveur|servidor (?:muy )?antiguo|стар(?:ый|ого) сервер/i,
    behind: ["session-connection-lost", "session-closed-by-server", "tcp-connection-reset"],
  },
  {
    ids: ["tls-version-unsupported", "tls-parameters-weak"],
    when: /\b(?:windows (?:xp|vista|7|server 20(?:03|08))|outlook (?:2003|2007|2010)|exchange (?:server )?(?:2003|2007|2010)|android [2-6]\b|ios [5-9]\b|os x|macos 10\.(?:[6-9]|1[0-2]))|\b(?:very |really |an )?old (?:phone|mac|pc|computer|android|iphone|printer|scanner|server|system|device)\b|after (?:the |an? |i )?(?:\w+ )?(?:update|upgrade)[ds]?\b|(?:updated|upgraded) (?:to|the|from|openssl|debian|ubuntu|windows)|(?:升级|更新)(?:了)?(?:系统|程序|软件|openssl)?(?:之后|以后|后)|(?:旧|老)(?:手机|电脑|系统|打印机|扫描仪)|nach (?:dem|einem|der) (?:\w+-?)?(?:update|upgrade|aktualisierung)|après (?:la |une )?mise à jour|después de (?:la )?actualizar|после обновления/i,
    behind: HANDSHAKE,
  },
  {
    ids: ["auth-connection-limit", "greeting-bye"],
    when: /\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:[3-9]|\d\d)(?:rd|th)|nth|n-th) (?:simultaneous |parallel |concurrent )?(?:connection|session|device|client|account)|\b(?:several|many|multiple|lots of|all (?:my|our)|[3-9]|\d\d|three|four|five|six|eight|ten) (?:\w+ )?(?:devices|computers|phones|clients|mail programs|programs|connections|sessions|threads|workers)\b|(?:phone|laptop|tablet|pc)(?:,| and) (?:\w+ ){0,2}(?:phone|laptop|tablet|pc)|one connection (?:per|for each) (?:folder|mailbox)|(?:多|几|好几)(?:台|个)(?:设备|电脑|手机|客户端|程序|连接)|同时(?:登录|使用|连接)|第[三四五六七八九十\d]+(?:个|条)连接|(?:mehrere|viele) (?:geräte|programme|verbindungen)|plusieurs (?:appareils|connexions|clients)|varios (?:dispositivos|equipos|programas)|нескольк\S+ (?:устройств|программ|компьютер)/i,
    behind: CUT,
  },
  {
    ids: ["auth-connection-limit", "greeting-bye"],
    when: /\b(?:many|lots of|all|hundreds of|\d\d+) (?:\w+ )?(?:folders|mailboxes)\b|(?:很多|大量|多个)文件夹|viele ordner|(?:beaucoup|plusieurs) (?:de )?dossiers|muchas carpetas|много папок/i,
    behind: ["greeting-closed", "greeting-bye"],
  },
  {
    ids: ["session-idle-timeout", "session-closed-by-server"],
    when: /after (?:about |some |a few |several |exactly |\d+ )*(?:min(?:ute)?s?|hours?)\b|over ?night|\bidle for\b|left (?:it )?(?:open|idle)|(?:几|数|\d+) ?分钟(?:之)?后|闲置|放着不动|过一会儿?|nach (?:einigen|etwa|\d+) minuten|au bout de \d* ?(?:quelques )?minutes|después de (?:unos|varios|\d+) minutos|через (?:несколько|\d+) минут/i,
    behind: ["session-connection-lost", "session-closed-by-server", "tcp-connection-reset"],
  },
  {
    ids: ["session-bandwidth-exceeded", "session-throttled"],
    when: /\b(?:first|initial|full) (?:sync\w*|download)|(?:sync\w*|download\w*|migrat\w*|import\w*|cop\w+) (?:all|everything|the whole|many|thousands|\d+ ?(?:gb|gib|000))|\b(?:huge|very (?:big|large)|large) (?:folder|mailbox|archive)|同步(?:全部|所有)|(?:首次|第一次)同步|(?:迁移|导入)(?:全部|所有|大量)|(?:很大|巨大)的(?:邮箱|文件夹)|sehr gro(?:ß|ss)er ordner|alle (?:e-?)?mails (?:laden|synchronisieren)/i,
    behind: [
      "session-connection-lost",
      "session-closed-by-server",
      "session-server-unavailable",
      "session-command-timeout",
    ],
  },
  {
    ids: ["quota-exceeded"],
    when: /(?:mailbox|inbox|account|storage|quota)\b.{0,16}\b(?:full|almost full|9\d ?%|100 ?%)|(?:邮箱|空间|容量)(?:快|已)?满|postfach (?:ist )?(?:fast )?voll|boîte (?:presque )?pleine|buzón (?:casi )?lleno|ящик (?:почти )?(?:полон|заполнен)/i,
    behind: ["sync-append-failed", "append-message-rejected"],
  },
  {
    ids: ["mailbox-prefix-wrong"],
    when: /(?:after|since) (?:the |our |a |we )?(?:\w+ ){0,3}(?:migrat\w+|moved?|switched)\b|\bINBOX\.(?=\w|$| )|(?:迁移|换了服务商|更换服务器)|nach (?:dem|der) (?:umzug|migration)|après (?:la )?migration/i,
    behind: ["mailbox-not-found", "mailbox-name-invalid"],
  },
  ...LOGIN_CIRCUMSTANCES,
];
