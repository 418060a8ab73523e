import type { Rule, RuleSet } from "../rule.ts";

/** One sentence of Windows in many languages, by the words that it alone has. */
function sentence(ids: Rule["ids"], words: readonly string[], unless?: RegExp): Rule {
  return { ids, confidence: "certain", when: new RegExp(words.join("|"), "i"), ...(unless ? { unless } : {}) };
}

/**
 * What Windows says of a dozen errors of its sockets in German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Swedish,
 * Turkish, Russian, Chinese (simplified and traditional), Japanese and Korean: no public file holds these sentences, and every program
 * on Windows shows them. What is said in English is in `network.ts`, and the numbers are in `tables/winsock.ts`.
 */
export const WINSOCK_ABROAD: RuleSet = {
  clue: "client",
  rules: [
    // 10060
    sentence(
      ["tcp-connection-timeout", "tcp-ipv6-failing", "auth-client-address-blocked"],
      [
        "gegenstelle nach einer bestimmten zeitspanne nicht (?:richtig|ordnungsgemäß) reagiert",
        "part(?:i|ie) connecté.{0,8} n'a pas répondu (?:convenablement|correctement)",
        "parte conectada no respondió (?:adecuadamente|correctamente)",
        "risposta non corretta della parte connessa",
        "(?:componente|parte) conectad[oa] não respondeu (?:corretamente|correctamente)",
        "verbonden (?:party|partij) niet correct heeft geantwoord",
        "połączona strona nie odpowiedziała (?:poprawnie|prawidłowo)",
        "připojená strana .{0,30}řádně neodpověděla",
        "anslutna parten inte svarade",
        "bağlanılan (?:uygun|taraf|sistem).{0,60}yanıt vermediğinden",
        "другого компьютера за требуемое время не получен нужный отклик",
        "连接方在一段时间后没有正确(?:答复|响应)",
        "連線對象有一段時間並未正確回應",
        "呼び出し先が一定の時間を過ぎても正しく応答しなかった",
        "연결된 구성원으로부터 응답이 없어",
      ],
    ),
    // 10061
    sentence(
      ["tcp-connection-refused"],
      [
        "zielcomputer die verbindung (?:aktiv )?verweiger",
        "ordinateur cible l'a expressément refusée",
        "equipo de destino denegó expresamente",
        "rifiuto persistente del computer di destinazione",
        "(?:máquina|computador) de destino (?:as|a) recusou ativamente",
        "doelcomputer de verbinding actief heeft geweigerd",
        "komputer docelowy aktywnie (?:go|jej) odmawia",
        "cílový počítač je aktivně odmítl",
        "måldatorn aktivt nekade",
        "hedef makine etkin olarak reddettiğinden",
        "конечный компьютер отверг запрос на подключение",
        "目标计算机积极拒绝",
        "目標電腦(?:積極)?拒絕連線",
        "対象のコンピューター?によって拒否された",
        "대상 컴퓨터에서 연결을 거부했",
      ],
    ),
    // 10054 and 10053
    sentence(
      ["session-connection-lost", "tcp-connection-reset"],
      [
        "vorhandene verbindung wurde vom remotehost geschlossen",
        "bestehende verbindung wurde softwaregesteuert",
        "connexion existante a dû être fermée par l'hôte distant",
        "connexion établie a été abandonnée par un logiciel",
        "forzado la interrupción de una conexión existente por el host remoto",
        "anulado una conexión establecida por el software",
        "connessione in corso interrotta forzatamente dall'host remoto",
        "connessione interrotta dal software del computer host",
        "forçado o cancelamento de uma conexão existente pelo host remoto",
        "conexão estabelecida foi anulada pelo software",
        "bestaande verbinding is geforceerd gesloten door de externe host",
        "istniejące połączenie zostało gwałtownie zamknięte przez zdalnego hosta",
        "połączenie zostało przerwane przez oprogramowanie zainstalowane w komputerze-hoście",
        "připojení bylo vynuceně ukončeno vzdáleným hostitelem",
        "befintlig anslutning tvingades att stänga av fjärrvärddatorn",
        "bağlantı uzaktaki bir ana bilgisayar tarafından zorla kapatıldı",
        "удаленный хост принудительно разорвал существующее подключение",
        "программа на вашем хост-компьютере разорвала установленное подключение",
        "远程主机强迫关闭了一个现有的连接",
        "主机中的软件(?:中止|放弃)了一个已建立的连接",
        "遠端主機已強制關閉一個現存的連線",
        "連線已被您主機上的軟體中止",
        "既存の接続はリモート ?ホストに強制的に切断され",
        "確立された接続がホスト ?コンピューター?のソ[フウ]トウェアによって中止され",
        "현재 연결은 원격 호스트에 의해 강제로 끊겼",
        "현재 연결은 사용자의 호스트 시스템의 소프트웨어의? 의해 중단",
      ],
      /handshak|handshake|ssl_connect/i,
    ),
    // 10051 and 10065
    sentence(
      ["tcp-host-unreachable"],
      [
        "socketvorgang bezog sich auf ein(?:en)? nicht verfügbare[ns] (?:netzwerk|host)",
        "opération a été tentée sur un (?:réseau|hôte) impossible à atteindre",
        "operación de socket en (?:una red|un host) no accesible",
        "operazione del socket verso (?:una rete|un host) non raggiungibile",
        "operação de soquete em (?:uma rede|um host) inacessível",
        "socketbewerking\\b.{0,40}onbereikba(?:ar|re) (?:netwerk|host)",
        "operację, wykonywaną przez gniazdo, na nieosiągaln",
        "операцию на сокете .{0,24}недоступн",
        "向一个无法连接的网络尝试了一个套接字操作|套接字操作尝试一个无法连接的主机",
        "無法連線的(?:主機|網路)進行通訊端操作",
        "到達できない(?:ネットワーク|ホスト)に対してソケット操作",
        "연결할 수 없는 (?:호스트|네트워크)로 소켓 작업",
      ],
    ),
    // 10013
    sentence(
      ["tcp-blocked-locally"],
      [
        "zugriff auf einen socket war aufgrund der zugriffsrechte des sockets unzulässig",
        "accès à un socket de manière interdite par ses autorisations d'accès",
        "intento de acceso a un socket no permitido por sus permisos de acceso",
        "accesso al socket con modalità non consentite",
        "acesso a um soquete de uma maneira que é proibida",
        "dostępu do gniazda w sposób zabroniony przez",
        "přístup k soketu způsobem, který (?:je )?zakázán",
        "доступа к сокету методом, запрещенным правами доступа",
        "访问权限不允许的方式做了一个访问套接字的尝试",
        "嘗試存取通訊端被拒絕，因為存取權限不足",
        "アクセス許可で禁じられた方法でソケットにアクセス",
        "액세스 권한에 의해 숨겨진 소켓에 액세스를 시도",
      ],
    ),
    // 11001
    sentence(
      ["dns-name-not-found", "dns-no-address"],
      [
        "kein solcher host bekannt|der angegebene host ist unbekannt",
        "\\bhôte inconnu\\b",
        "\\bhost desconocido\\b",
        "\\bhost sconosciuto\\b",
        "este host não é conhecido",
        "\\bhost is onbekend\\b",
        "nieznany host\\b|taki host nie jest znany",
        "takový hostitel není znám",
        "värddatorn är okänd",
        "böyle bir ana bilgisayar bilinmiyor",
        "этот хост неизвестен",
        "不知道这样的主机",
        "無法識別這台主機",
        "そのようなホストは不明です",
        "알려진 호스트가 없습니다",
      ],
    ),
    // 11002
    sentence(
      ["dns-server-failed", "dns-timeout"],
      [
        "zeitweiliger fehler bei der auflösung von hostnamen",
        "erreur temporaire qui se produit durant la résolution du nom d'hôte",
        "временная ошибка, возникающая во время разрешения имени узла",
        "主机名解析(?:期间|时)通常出现的暂时错误",
        "ホスト名の解決時の一時的なエラー",
      ],
    ),
    // 11004
    sentence(
      ["dns-no-address"],
      [
        "angeforderte name ist gültig, es wurden jedoch keine daten",
        "nom demandé est valide, mais aucune donnée du type",
        "nombre solicitado es válido, pero no se encontraron datos",
        "nome richiesto valido, ma senza dati",
        "запрошенное имя верно, но данные запрошенного типа не найдены",
        "请求的名称有效，但是?找不到请求的类型的数据",
        "要求した名前は有効ですが、要求された種類のデータは見つかりません",
      ],
    ),
  ],
};
