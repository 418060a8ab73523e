import type { RuleSet } from "../rule.ts";

/** What mail programs say when they look for the settings of an address, in several languages. */
export const DISCOVERY: RuleSet = {
  clue: "client",
  rules: [
    {
      ids: ["discovery-imap-not-offered", "auth-imap-disabled"],
      confidence: "likely",
      when: /(?:provider|e-?mail service|mail service|domain)\b.{0,20}(?:does(?:n't| not)|no longer|do not) (?:offer|support|provide|allow) (?:the )?imap|(?:does(?:n't| not)|no longer) (?:offer|support|provide|have) imap(?=\s*(?:[.;,!]|access\b|$))|no imap (?:server|service) (?:is )?(?:offered|available|exists)|imap (?:is )?not (?:offered|provided) by|(?:服务商|邮箱服务|域名|邮箱).{0,6}(?:不支持|不提供|没有提供) ?imap|(?:anbieter|provider)\b.{0,16}(?:bietet|unterstützt) kein imap/i,
    },
    {
      ids: ["discovery-settings-disagree"],
      confidence: "likely",
      when: /(?:autoconfig\w*|autodiscover\w*|automatic(?:ally)?|discovered|detected|published|srv)\b.{0,40}(?:settings?|configuration|server|record)s?\b.{0,40}(?:differ|disagree|contradict|conflict|mismatch|(?:is|are|was|were) (?:wrong|incorrect|outdated)|do(?:es)?(?:n't| not) (?:match|work))|(?:settings?|configuration)s? (?:found|detected|discovered)\b.{0,40}(?:(?:is|are|was|were) (?:wrong|incorrect|outdated)|do(?:es)?(?:n't| not) (?:match|work))|自动(?:配置|发现|检测|获取).{0,10}(?:不一致|不正确|有误|错误的(?:服务器|设置))/i,
    },
    {
      ids: ["discovery-nothing-found"],
      confidence: "likely",
      when: /failed to find the settings|(?:could not|couldn't|unable to|cannot|can't|was unable to|did not|failed to) (?:automatically )?(?:find|detect|determine|discover|retrieve|look ?up) (?:the |your |any )?(?:(?:e-?mail|mail|account|server|imap|incoming|outlook|exchange) )*(?:settings|configuration|server settings)|(?:could not|couldn't|unable to|cannot) (?:automatically )?(?:set ?up|configure) your (?:\w+ )?account automatically|autodiscover\w*\b.{0,80}(?:fail|error|not found|unable|could(?:n't| not)|timed? ?out|0x8)|auto-?configur\w*\b.{0,40}(?:fail|unsuccessful|not (?:found|possible|available))|(?:account|settings?) (?:must|needs? to|has to|have to) be (?:manually (?:configured|set ?up|entered)|(?:configured|set ?up|entered) manually)|no (?:settings|configuration) (?:was |were |could be )?found/i,
      unless: /config(?:uration)? file|no config/i,
    },
    {
      ids: ["discovery-nothing-found"],
      confidence: "likely",
      when: /(?:einstellungen|konfiguration)\b.{0,60}(?:nicht (?:automatisch )?(?:gefunden|ermittel\w*|finden|erkannt)|keine)|keine einstellungen.{0,60}(?:gefunden|finden)|(?:impossible|n.a pas (?:pu|réussi)).{0,12}(?:de |à )?(?:trouver|détecter|déterminer) (?:les |vos )?(?:paramètres|réglages)|configuration automatique.{0,16}échou|no (?:se )?(?:pudo|pudieron|ha podido|han podido|puede)\b.{0,16}(?:encontrar|detectar|determinar) (?:la |los )?(?:configuración|ajustes|parámetros)|не удалось (?:найти|определить|обнаружить)[^.]{0,30}(?:настройк|параметр)|(?:无法|未能|没有|不能)(?:自动)?(?:找到|检测(?:到)?|获取|查找|发现)[^。]{0,14}(?:设置|配置)|自动(?:配置|发现|检测|设置)[^。]{0,8}(?:失败|出错)|(?:需要|必须|请)手动(?:设置|配置)(?:帐户|账户|账号|帐号|服务器)?|(?:無法|找不到)[^。]{0,16}(?:帳號|帳戶|伺服器|郵件)(?:的)?設定|(?:アカウント|メール|サーバ(?:ー)?)[^。]{0,12}設定[^。]{0,12}(?:見つかりません|見つけられ|検出でき)/i,
    },
  ],
};
