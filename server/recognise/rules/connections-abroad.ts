import type { RuleSet } from "../rule.ts";
import { CANNOT_CONNECT } from "./general.ts";

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
      when: /\bkein(?:en)? imap4?(?:rev1)?-?(?:mail-?)?server|n.est pas un serveur\b.{0,20}imap|no es un servidor\b.{0,24}imap|non è un server\b.{0,16}imap|não é um servidor\b.{0,20}imap|geen imap4?-?(?:mail)?server|nie jest serwerem\b.{0,20}imap|není (?:poštovní )?server\b.{0,12}imap|inte en imap|ikke en imap|imap4? ?sunucusu değil|не является.{0,30}imap|(?:不是|并非|並非) ?imap4?|imap4? ?(?:メール)?サーバー?ではありません|imap4? ?(?:메일 )?서버가 아닙/i,
    },
    {
      ids: ["auth-connection-limit", "tcp-connection-timeout"],
      confidence: "likely",
      when: /(?:höchst|maximal)\S* (?:anzahl|zahl)\b.{0,24}verbindungen\b|nombre maxim(?:al|um) de connexions|número máximo de (?:conexiones|conexões|ligações)|numero massimo di connessioni|maximum aantal verbindingen|maksymaln\S* liczb\S* połączeń|maximáln\S* poč\S* (?:připojení|spojení)|(?:maximala?|högsta) antal\S* anslutningar|azami bağlantı sayısı|максимальн\S* (?:число|количеств\S*) (?:соединений|подключений)|最大(?:并发|並行)?(?:连接|連線|連接)数?(?:量|量|數)?|同時接続数の(?:限度|上限|制限)|최대 (?:동시 )?연결/i,
    },
    {
      ids: ["session-bandwidth-exceeded"],
      confidence: "certain",
      when: /bandbreite\b.{0,24}(?:überschritten|erschöpft|aufgebraucht)|bande passante\b.{0,24}(?:dépassée|épuisée)|ancho de banda\b.{0,24}(?:superad|excedid|agotad)|(?:ha|se ha) (?:superado|excedido)\b.{0,16}ancho de banda|larghezza di banda\b.{0,24}(?:superat|esaurit)|largura de banda\b.{0,24}(?:excedid|ultrapassad)|bandbreedte\b.{0,24}overschreden|przepustowo\S+.{0,24}przekroczon|превышен\S*.{0,24}(?:трафик|пропускн)|(?:带宽|帶寬|頻寬|流量)(?:已)?(?:超|用尽|用盡|耗尽)|帯域(?:幅)?.{0,8}超|대역폭.{0,8}초과/i,
    },
    {
      ids: ["tcp-connection-timeout", "session-command-timeout"],
      confidence: "likely",
      when: /(?:verbindung|anfrage|anforderung|server)\b.{0,60}zeitlimit|zeitlimit\b.{0,40}(?:überschritten|abgelaufen)|(?:temps|délai)\b.{0,60}(?:dépassée?|expirée?|écoulé)|requête a expiré|(?:ha )?superado el tiempo|tiempo\b.{0,24}(?:agotado|superado|excedido)|solicitud\b.{0,24}tiempo|(?:connessione|richiesta)\b.{0,40}scaduta|time-?out (?:durante|während|pendant|beim|lors)|tempo\b.{0,40}(?:scaduto|esaurito|esgotado|excedido)|(?:verzoek|verbinding)\b.{0,24}time-?out|(?:przekroczono|upłynął) (?:limit )?czasu?|(?:upłynął|przekroczono)\b.{0,12}limit czasu|(?:časový|časového) limit\S*.{0,40}(?:vypršel|překročen)|tidsgräns\S*.{0,30}(?:överskr|nådd)|tidsavbrott|(?:tids|forespørsel)\S*.{0,24}(?:udløb|tidsavbrudd|tidsavbrutt)|aikakatkaistiin|időtúllépés|(?:süresi doldu|zaman aşımı)|истекло время|превышен\S*.{0,24}время|(?:час|время) (?:очікування|ожидания)|(?:請求|请求|连接|連線|連接|操作|响应|回應|等待)(?:已)?(?:逾時|超時|超时)|タイムアウト|시간.{0,6}초과/i,
    },
    {
      ids: ["tcp-host-unreachable"],
      confidence: "likely",
      when: /müssen (?:online|verbunden|angemeldet)|(?:devez|doit) être (?:connecté|en ligne)|debe (?:estar|trabajar)\b.{0,24}(?:conectad|en línea|con conexión)|(?:essere|lavorare) (?:in linea|online|collegat|conness)|(?:estar|trabalhar) (?:conectad|on-?line|ligad)|(?:moet|dient) (?:online|verbonden)|trzeba być.{0,12}(?:online|połączon)|(?:być|pracować) w trybie (?:online|połączon)|musíte (?:být|pracovat) (?:připojen|online)|måste (?:vara|arbeta) (?:ansluten|online|uppkopplad)|skal (?:være|arbejde) (?:online|tilsluttet|tilkoblet)|(?:необходимо|требуется).{0,40}(?:подключ|в сети)|(?:необхідне|потрібно).{0,40}(?:підключення|у мережі)|travailler en ligne|modo conectado|lavorare in rete|arbejde opkoblet|połączenie z siecią|çevrim ?içi (?:olmalı|çalış)|(?:必须|必須|需要|须)(?:处于|在|於)?.{0,6}(?:在线|联机|線上|連線|联网)|オンライン.{0,16}(?:必要|なければ|ください)|온라인.{0,12}(?:해야|이어야|있어야)/i,
      unless: /smtp|anmeldung|passw/i,
    },
    {
      ids: ["starttls-not-offered"],
      confidence: "certain",
      when: /startt?ls\b.{0,30}(?:nicht unterstützt|(?:non|pas) (?:pris|supporté)|no (?:está |es )?(?:soportad|admitid|compatib)|non (?:è )?(?:supportat|gestit)|não (?:é )?(?:suportad|possui suporte|tem suporte)|niet ondersteund|nie ?(?:jest )?obsługiwan|nen[ií] podporov|nepodporov|stöds inte|(?:understøttes|støttes) ikke|ei tueta|desteklenm|nem támogat)|startt?ls.{0,12}(?:не поддерж|не підтрим|를? ?지원(?:하지|되지)|(?:は|が|を)?サポートされて(?:いません|いない|おら)|不受?支持|不支援|未支援)|(?:不支持|不支援) ?startt?ls|нет поддержки startt?ls/i,
    },
    {
      ids: ["tcp-connection-refused"],
      confidence: "likely",
      when: /(?:verbindung|verbindungsaufbau)\b.{0,100}\b(?:verweigert|abgelehnt|abgewiesen|zurückgewiesen)|connexion\b.{0,40}(?:refusée|rejetée)|conexión\b.{0,40}(?:rechazada|denegada|rehusada)|connessione\b.{0,24}(?:rifiutata|negata|respinta)|(?:conexão|ligação)\b.{0,24}(?:recusada|rejeitada)|verbinding\b.{0,24}geweigerd|połączeni\S*.{0,30}odrzucon|(?:spojení|připojení)\b.{0,30}(?:odmítnut|zamítnut)|anslutning\S*.{0,40}(?:nekad|vägrad|avvisad)|(?:forbindelse|tilkobling)\S*.{0,40}(?:afvist|avvist|nekte)|bağlantı.{0,24}reddedildi|(?:соединени|подключени)\S*.{0,80}(?:отказано|отклонен|отвергнут)|(?:连接|連線|連接).{0,40}(?:被拒|遭到?拒)|接続.{0,6}拒否|연결.{0,16}거부/i,
      unless: /人|用户名|密码/i,
    },
    {
      ids: ["session-connection-lost", "tcp-connection-reset", "session-closed-by-server"],
      confidence: "likely",
      when: /verbindung\b.{0,24}\b(?:unterbrochen|verloren|getrennt|abgebrochen|beendet|geschlossen)|s.est déconnecté|connexion\b.{0,24}(?:perdue|interrompue|fermée|coupée)|(?:cortado|cerrado|interrumpido|perdido) la conexión|se ha desconectado|si è disconnesso|connessione\b.{0,16}(?:interrotta|persa|chiusa)|(?:interrotto|chiuso|perso) la connessione|(?:desligou|desconectou)-?se|(?:conexão|ligação)\b.{0,20}(?:perdida|interrompida|encerrada)|verbinding\b.{0,20}(?:verbroken|verloren|afgebroken)|rozłączył|połączenie\b.{0,20}(?:przerwan|utracon|zamknięt)|(?:se )?odpojil|spojení.{0,20}(?:přerušen|ztracen|ukončen)|kopplades? (?:från|ned)|anslutningen\b.{0,20}(?:bröts|förlorades)|forbindelsen\b.{0,20}(?:afbrudt|brutt|tabt|mistet)|bağlantı.{0,20}(?:kesildi|koptu)|отключени\S* от |отключил\S+ от|(?:соединение|подключение)\b.{0,20}(?:разорвано|прервано|потеряно|закрыто|сброшено)|(?:断开|斷開|中断|中斷)(?:了)?(?:连接|連線|連接)|(?:连接|連線|連接)(?:已(?:经|經)?|被)?(?:断开|斷開|中断|中斷|丢失|关闭|关掉|重置)|已(?:经|經)?(?:断线|斷線|掉线)|datenstrom\b.{0,24}keine daten|(?:flux|flujo|flusso|fluxo)\b.{0,40}(?:aucune donnée|ningún dato|no devolvió datos|alcun dato|nenhum dado)|поток.{0,24}не (?:вернул|доступ)|нет доступного потока|切断され|接続が(?:切れ|失われ)|연결이 (?:끊|종료)/i,
    },
    {
      ids: ["tls-handshake-failed", "tls-certificate-untrusted-issuer", "tls-port-speaks-plaintext"],
      confidence: "likely",
      when: /(?:sichere|verschlüsselte|ssl-?|tls-?)\s?(?:verbindung|sitzung)\b.{0,40}(?:nicht|fehlgeschlagen)|(?:über|mit|per) (?:ssl|tls)\b.{0,20}(?:nicht|keine) verb|connexion (?:sécurisée|chiffrée|ssl|tls)\b.{0,40}(?:impossible|échou|pas)|conexión (?:segura|cifrada|ssl|tls)\b.{0,40}(?:fall|no se)|connessione (?:sicura|protetta|ssl|tls)\b.{0,40}(?:non riuscit|impossib|fallit)|conexão (?:segura|ssl|tls)\b.{0,40}(?:falh|não)|защищ[её]нн\S+ соединени\S*.{0,40}(?:не удалось|невозможно)|не удалось.{0,24}защищ[её]нное соединение|(?:安全|加密|ssl|tls)\s?(?:连接|連線|連接).{0,8}(?:失败|失敗|无法|無法)|(?:ssl|tls)\s?(?:で|による|を使用して).{0,10}接続でき|(?:ssl|tls|보안).{0,12}연결할 수 없|(?:sicheren|gesicherten) modus|mode sécurisé|modo seguro|modalità sicura|(?:veilige|beveiligde) modus|trybie? bezpieczn|bezpečné\S+ režimu|säkert läge|(?:защищ[её]нном|безопасном) режиме|захищеному режимі|güvenli (?:kip|mod)|biztonságos mód|安全模式|セキュア(?:な)?モード|보안 모드/i,
    },
    {
      ids: CANNOT_CONNECT,
      confidence: "possible",
      when: /verbindung\b.{0,60}(?:fehlgeschlagen|nicht möglich)|verbindungsfehler|connexion (?:au|avec le|à)\b.{0,40}(?:échou|impossible)|keine verbindung|impossibile connettersi|erreur de connexion|error de (?:la )?conexión|falha na conexão|(?:неудачное соединение|ошибка соединения)|(?:连接|連接)(?:服务器)?(?:失败|失敗|错误)|无法连接|無法連線|接続に失敗|接続エラー|verbindingsfout|verbinding\b.{0,40}mislukt|błąd połączenia|chyba připojení|připojení.{0,40}selhalo|연결.{0,8}실패|(?:verbindung|serververbindung)\b.{0,40}(?:nicht hergestellt|nicht aufgebaut|nicht möglich|fehlgeschlagen|gescheitert)|\bserver\b.{0,16}(?:ist )?nicht erreichbar|serveur\b.{0,16}(?:injoignable|inaccessible|ne répond pas)|impossible de (?:se connecter|joindre|contacter)|connexion\b.{0,24}\bserveur\b.{0,24}(?:échou|impossible)|^connexion impossible|no (?:se )?(?:puede|pudo|ha podido|pudimos|podemos|es posible|fue posible) conect|(?:imposible|no es posible) conectar|servidor\b.{0,16}no responde|impossibile (?:connettersi|contattare|raggiungere|stabilire)|server\b.{0,16}non (?:risponde|raggiungibile)|não (?:foi|é) possível (?:conectar|ligar|estabelecer)|servidor\b.{0,16}não responde|kan (?:geen verbinding|niet verbinden)|geen verbinding (?:met|maken)|server\b.{0,16}reageert niet|nie można (?:się )?(?:połączyć|nawiązać)|nie udało się (?:połączyć|nawiązać)|(?:nelze|nepodařilo)(?: se)? (?:se )?(?:připojit|navázat|spojit)|kan inte ansluta|kunde inte ansluta|(?:kan|kunne) ikke (?:oprette forbindelse|koble til|forbinde)|(?:yhteyttä|yhteys)\b.{0,40}(?:ei voi|epäonnistui)|ei saada yhteyttä|nem (?:lehet|sikerült) (?:\S+ )?(?:kapcsol|csatlakoz)|sunucuya bağlan(?:ıla|a)m|bağlantı (?:kurulamadı|hatası)|не удалось (?:подключиться|соединиться|установить соединение)|невозможно (?:подключиться|соединиться|установить)|ошибка (?:подключения|соединения)|сервер не отвечает|(?:помилка|не вдалося).{0,24}(?:з'єдна|підключ)|(?:无法|無法|不能)(?:与|與)?.{0,16}(?:连接|連接|連線|建立(?:连接|連線))|(?:连接|連接|連線)(?:至|到|于)?.{0,16}(?:服务器|伺服器|主机|主機).{0,4}(?:失败|失敗|错误|錯誤|出错)|(?:服务器|伺服器)(?:无响应|没有响应|无应答|沒有回應|无法访问)|(?:サーバー?|ホスト)(?:へ|に|と).{0,6}接続(?:でき|が(?:でき|確立))|サーバー?が応答しま|(?:서버|호스트).{0,8}연결할 수 없/i,
      unless: /smtp|发送|傳送|送信|отправ/i,
    },
    {
      ids: ["tls-handshake-failed", "tls-version-unsupported", "tls-certificate-untrusted-issuer"],
      confidence: "likely",
      when: /\b(?:tls|ssl|handshake)-?(?:fehler|fout|fel|fejl|feil|chyba)|\berreur (?:tls|ssl|d.établissement de la liaison)|\berror de (?:tls|ssl|negociación)|\berrore (?:tls|ssl|di handshake)|\berro (?:de )?(?:tls|ssl)|\bbłąd (?:tls|ssl|negocjacji)|\bchyba (?:tls|ssl)|(?:tls|ssl) hatası|ошибк\S* (?:tls|ssl|рукопожатия)|(?:tls|ssl)\s?(?:错误|錯誤|エラー|오류)|(?:握手|交握)(?:错误|錯誤|失败|失敗)|ハンドシェイク(?:エラー|に失敗)/i,
    },
  ],
};
