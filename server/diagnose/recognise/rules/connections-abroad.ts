import type { RuleSet } from "../rule.ts";

/**
 * What mail programs say of connections in other languages than English: the words differ, the things said are few. German, French,
 * Spanish, Italian, Portuguese, Dutch, Polish, Czech, Swedish, Danish and Norwegian, Turkish, Russian, Chinese, Japanese and Korean.
 */
export const CONNECTIONS_ABROAD: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["greeting-not-imap", "capability-imap-missing"],
      confidence: "certain",
      when: /\bkein(?:en)? imap4?(?:rev1)?-?(?:mail-?)?server|n.est pas un serveur\b.{0,20}imap|no es un servidor\b.{0,24}imap|non è un server\b.{0,16}imap|não é um servidor\b.{0,20}imap|geen imap4?-?(?:mail)?server|nie jest serwerem\b.{0,20}imap|není (?:poštovní )?server\b.{0,12}imap|inte en imap|ikke en imap|imap4? ?sunucusu değil|не является\b.{0,30}imap|(?:不是|并非|並非) ?imap4?|imap4? ?(?:メール)?サーバー?ではありません|imap4? ?(?:메일 )?서버가 아닙/i,
    },
    {
      ids: ["auth-connection-limit", "tcp-connection-timeout"],
      confidence: "likely",
      when: /(?:höchst|maximal)\S* (?:anzahl|zahl)\b.{0,24}verbindungen\b|nombre maxim(?:al|um) de connexions|número máximo de (?:conexiones|conexões|ligações)|numero massimo di connessioni|maximum aantal verbindingen|maksymaln\S* liczb\S* połączeń|maximáln\S* poč\S* (?:připojení|spojení)|(?:maximala?|högsta) antal\S* anslutningar|azami bağlantı sayısı|максимальн\S* (?:число|количеств\S*) (?:соединений|подключений)|最大(?:并发|並行)?(?:连接|連線|連接)数?(?:量|量|數)?|同時接続数の(?:限度|上限|制限)|최대 (?:동시 )?연결/i,
    },
    {
      ids: ["tcp-connection-refused"],
      confidence: "likely",
      when: /(?:verbindung|verbindungsaufbau)\b.{0,100}\b(?:verweigert|abgelehnt|abgewiesen|zurückgewiesen)|connexion\b.{0,40}(?:refusée|rejetée)|conexión\b.{0,40}(?:rechazada|denegada|rehusada)|connessione\b.{0,24}(?:rifiutata|negata|respinta)|(?:conexão|ligação)\b.{0,24}(?:recusada|rejeitada)|verbinding\b.{0,24}geweigerd|połączeni\S*.{0,30}odrzucon|(?:spojení|připojení)\b.{0,30}(?:odmítnut|zamítnut)|anslutning\S*.{0,40}(?:nekad|vägrad|avvisad)|(?:forbindelse|tilkobling)\S*.{0,40}(?:afvist|avvist|nekte)|bağlantı\b.{0,24}reddedildi|(?:соединени|подключени)\S*.{0,80}(?:отказано|отклонен|отвергнут)|(?:连接|連線|連接).{0,40}(?:被拒|遭到?拒)|接続.{0,6}拒否|연결.{0,16}거부/i,
      unless: /人|用户名|密码/i,
    },
    {
      ids: ["session-connection-lost", "tcp-connection-reset", "session-closed-by-server"],
      confidence: "likely",
      when: /verbindung\b.{0,24}\b(?:unterbrochen|verloren|getrennt|abgebrochen|beendet|geschlossen)|s.est déconnecté|connexion\b.{0,24}(?:perdue|interrompue|fermée|coupée)|(?:cortado|cerrado|interrumpido|perdido) la conexión|se ha desconectado|si è disconnesso|connessione\b.{0,16}(?:interrotta|persa|chiusa)|(?:desligou|desconectou)-?se|(?:conexão|ligação)\b.{0,20}(?:perdida|interrompida|encerrada)|verbinding\b.{0,20}(?:verbroken|verloren|afgebroken)|rozłączył|połączenie\b.{0,20}(?:przerwan|utracon|zamknięt)|(?:se )?odpojil|spojení\b.{0,20}(?:přerušen|ztracen|ukončen)|kopplades? (?:från|ned)|anslutningen\b.{0,20}(?:bröts|förlorades)|forbindelsen\b.{0,20}(?:afbrudt|brutt|tabt|mistet)|bağlantı\b.{0,20}(?:kesildi|koptu)|отключени\S* от |отключил\S+ от|(?:соединение|подключение)\b.{0,20}(?:разорвано|прервано|потеряно|закрыто|сброшено)|(?:断开|斷開|中断|中斷)(?:了)?(?:连接|連線|連接)|(?:连接|連線|連接)(?:已(?:经|經)?|被)?(?:断开|斷開|中断|中斷|丢失|关闭|关掉|重置)|已(?:经|經)?(?:断线|斷線|掉线)|切断され|接続が(?:切れ|失われ)|연결이 (?:끊|종료)/i,
    },
    {
      ids: ["tls-handshake-failed", "tls-version-unsupported", "tls-certificate-untrusted-issuer"],
      confidence: "likely",
      when: /\b(?:tls|ssl|handshake)-?(?:fehler|fout|fel|fejl|feil|chyba)|\berreur (?:tls|ssl|d.établissement de la liaison)|\berror de (?:tls|ssl|negociación)|\berrore (?:tls|ssl|di handshake)|\berro (?:de )?(?:tls|ssl)|\bbłąd (?:tls|ssl|negocjacji)|\bchyba (?:tls|ssl)|(?:tls|ssl) hatası|ошибк\S* (?:tls|ssl|рукопожатия)|(?:tls|ssl)\s?(?:错误|錯誤|エラー|오류)|(?:握手|交握)(?:错误|錯誤|失败|失敗)|ハンドシェイク(?:エラー|に失敗)/i,
    },
  ],
};
