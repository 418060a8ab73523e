import { callingOf, PROVIDERS as RECORDS } from "../../providers/providers.ts";
import type { RuleSet } from "../rule.ts";
import { LOGIN_REFUSED, WITH_A_REASON } from "./login-refused.ts";

const GMAIL = callingOf("Gmail");
const MICROSOFT = callingOf("Microsoft 365 / Exchange Online");
const YAHOO = callingOf("Yahoo Mail");
const APPLE = callingOf("Apple iCloud Mail");
const NETEASE = callingOf("NetEase 163");
const TENCENT = callingOf("QQ Mail");
const WITHOUT_IMAP = new RegExp(
  RECORDS.flatMap(({ imap, known }) => (imap.length === 0 && known ? [known.called.source] : [])).join("|"),
  "i",
);

/** Texts that one provider or one server software is known by. */
export const PROVIDERS: RuleSet = {
  clue: "provider",
  rules: [
    {
      ids: ["auth-client-id-required"],
      confidence: "certain",
      when: /\bunsafe login\b|(?:网易|163|126|netease).{0,60}(?:(?:命令|指令)\s?[`"]?ID\b|\bID[`"]?\s?(?:命令|指令|command))|不安全(?:的)?登录|不安全登陆/i,
    },
    {
      ids: ["session-bandwidth-exceeded"],
      confidence: "certain",
      when: /exceeded command or bandwidth limits|(?:command|bandwidth) limits? (?:was |has been |is )?exceeded/i,
    },
    {
      ids: ["auth-app-password-required"],
      confidence: "certain",
      when: /app(?:lication)?[- ]?specific[- ]password|\bapp(?:lication)?[- ]?passwords?\b.{0,30}(?:required|needed|must|instead)|(?:use|need|needs|requires?|generate|create|enter) (?:an? |your )?app(?:lication)?[- ](?:specific )?password|(?:use|need|requires?) an? (?:client|device|external|mail|third[- ]party)[- ]?(?:specific|program|app)? ?(?:authori[sz](?:ation|ed)|password) ?code|\b(?:us(?:e|ing)|enter) (?:your |an? |the )?authori[sz](?:ation|ed) code\b/i,
    },
    {
      ids: ["auth-app-password-required"],
      confidence: "certain",
      when: /授权码|授權碼|客户端(?:专用|授权)?密码|客户端专用密码|独立密码|专用密码|\bauth(?:orization|orisation)? code\b.{0,40}(?:login|log in|sign in|password)|use the auth(?:orization|orisation)? code/i,
    },
    {
      ids: ["auth-app-password-required", "auth-credentials-rejected"],
      confidence: "certain",
      when: /#MBR1212|login error or password error|too many bad auth attempts/i,
    },
    {
      ids: ["auth-app-password-required", "auth-credentials-rejected"],
      confidence: "likely",
      when: /fail|invalid|incorrect|reject|denied/i,
      host: APPLE,
      stages: ["auth"],
      unless: /unavailable|temporar|too many|timed? ?out|certificate|lookup|resolve|locked/i,
    },
    {
      ids: ["auth-app-password-required", "auth-credentials-rejected", "auth-account-locked"],
      confidence: "likely",
      when: LOGIN_REFUSED,
      host: YAHOO,
      token: false,
      stages: ["auth"],
      unless: WITH_A_REASON,
    },
    {
      ids: ["auth-app-password-required", "auth-imap-disabled", "auth-credentials-rejected"],
      confidence: "likely",
      when: LOGIN_REFUSED,
      host: NETEASE,
      stages: ["auth"],
      unless: WITH_A_REASON,
    },
    {
      ids: ["auth-account-locked", "auth-too-many-attempts", "auth-app-password-required"],
      confidence: "certain",
      when: /too many bad login attempts/i,
    },
    {
      ids: ["auth-imap-disabled", "auth-app-password-required", "auth-credentials-rejected", "auth-too-many-attempts"],
      confidence: "likely",
      when: /account is abnormal|service is not open|(?:账号|帐号|账户|帐户)异常.{0,8}服务未开|password is incorrect, login frequency/i,
    },
    {
      ids: ["auth-imap-disabled", "auth-app-password-required", "auth-credentials-rejected"],
      confidence: "likely",
      when: LOGIN_REFUSED,
      host: TENCENT,
      stages: ["auth"],
      unless: WITH_A_REASON,
    },
    {
      ids: ["auth-imap-disabled", "auth-credentials-rejected", "auth-app-password-required"],
      confidence: "likely",
      when: /(?:credentials|password).{0,20} or imap (?:is |access is )?(?:disabled|off|not enabled)/i,
    },
    {
      ids: ["auth-token-rejected", "auth-credentials-rejected"],
      confidence: "likely",
      when: /invalid credentials/i,
      host: GMAIL,
      token: true,
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-token-rejected", "auth-imap-disabled"],
      confidence: "likely",
      when: /invalid credentials ?\(failure\)/i,
      token: false,
    },
    {
      ids: ["auth-web-login-required", "auth-app-password-required"],
      confidence: "certain",
      when: /(?:log|sign)[ -]?in (?:via|with|through|using|in|on|from|to)? ?(?:your |the |a )?(?:web ?browser|web ?site|webmail|web interface)|answer(?:\.py\?answer=|\/)78754|me\.com\/move/i,
      unless: /(?:works|worked|can|able to|fine).{0,20}webmail/i,
    },
    {
      // Exchange numbers its goodbyes; while nothing was asked for, this one means that it took too long.
      ids: ["session-idle-timeout", "session-closed-by-server", "session-server-unavailable"],
      confidence: "certain",
      when: /server unavailable\. 1\d\b/i,
      stages: ["idle"],
      strict: true,
    },
    {
      // Exchange, when a client has failed or asked too often.
      ids: ["auth-connection-limit", "auth-too-many-attempts", "session-throttled"],
      confidence: "likely",
      when: /connection is closed\. 13\b/i,
    },
    {
      ids: ["auth-mailbox-unavailable", "auth-imap-disabled", "auth-not-permitted", "auth-token-rejected"],
      confidence: "likely",
      when: /authenticated but not connected/i,
    },
    {
      ids: ["auth-oauth-required", "auth-credentials-rejected", "auth-imap-disabled"],
      confidence: "likely",
      when: LOGIN_REFUSED,
      host: MICROSOFT,
      token: false,
      stages: ["auth"],
      unless: WITH_A_REASON,
    },
    {
      ids: ["auth-oauth-required", "auth-credentials-rejected", "auth-imap-disabled"],
      confidence: "likely",
      when: /basic ?auth/i,
      host: MICROSOFT,
      token: false,
      stages: ["auth"],
    },
    {
      ids: ["auth-token-rejected", "token-consent-missing", "auth-mailbox-unavailable"],
      confidence: "likely",
      when: LOGIN_REFUSED,
      host: MICROSOFT,
      token: true,
      stages: ["auth"],
      unless: WITH_A_REASON,
    },
    {
      ids: ["tls-server-name-missing"],
      confidence: "certain",
      when: /no sni provided|invalid2\.invalid|please fix your client/i,
    },
    {
      ids: ["tls-server-name-missing", "tls-intercepted", "tls-certificate-self-signed"],
      confidence: "certain",
      when: /self[- _]signed/i,
      host: GMAIL,
      unless: /avast|avg |kaspersky|eset|bitdefender/i,
    },
    {
      ids: ["session-throttled", "auth-too-many-attempts"],
      confidence: "certain",
      when: /request is throttled|suggested backoff time/i,
    },
    {
      ids: ["session-server-unavailable", "auth-server-unavailable"],
      confidence: "likely",
      when: /system error ?\(failure\)/i,
    },
    {
      ids: ["auth-policy-blocked"],
      confidence: "likely",
      when: /microsoft\.exchange\.(?:imap|pop)|ws-username\b.{0,60}\b403\b/i,
    },
    {
      ids: ["mailbox-prefix-wrong"],
      confidence: "certain",
      when: /nonexistent namespace|(?:should|must|need to) (?:probably )?(?:be prefixed|start|begin) with:?.{0,4}INBOX|prefix(?:ed)? (?:with|by) INBOX/i,
    },
    {
      ids: ["discovery-imap-not-offered", "tcp-connection-refused"],
      confidence: "likely",
      when: /connect|login|server/i,
      host: WITHOUT_IMAP,
      unless: /bridge|127\.0\.0\.1|localhost|validity|too many/i,
    },
    { ids: ["tls-port-speaks-plaintext"], confidence: "certain", when: /try again speaking imap/i },
    { ids: ["auth-server-unavailable"], confidence: "certain", when: /waiting for authentication process/i },
    {
      ids: ["auth-server-unavailable", "session-server-unavailable", "session-server-error"],
      confidence: "certain",
      when: /\blogin server error\b/i,
    },
  ],
};
