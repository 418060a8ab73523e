import { describe, expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";

describe("recognise, of Windows' own sentences about sockets", () => {
  it.each([
    [
      "Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte.",
      "tcp-connection-refused",
    ],
    [
      "Ein Verbindungsversuch ist fehlgeschlagen, da die Gegenstelle nach einer bestimmten Zeitspanne nicht richtig reagiert hat, oder die hergestellte Verbindung war fehlerhaft, da der verbundene Host nicht reagiert hat 192.0.2.7:993",
      "tcp-connection-timeout",
    ],
    ["Eine vorhandene Verbindung wurde vom Remotehost geschlossen.", "session-connection-lost"],
    ["Der Zugriff auf einen Socket war aufgrund der Zugriffsrechte des Sockets unzulässig.", "tcp-blocked-locally"],
    [
      "Der angeforderte Name ist gültig, es wurden jedoch keine Daten des angeforderten Typs gefunden",
      "dns-no-address",
    ],
    ["Aucune connexion n’a pu être établie car l’ordinateur cible l’a expressément refusée.", "tcp-connection-refused"],
    [
      "Une tentative de connexion a échoué car le parti connecté n'a pas répondu convenablement au-delà d'une certaine durée",
      "tcp-connection-timeout",
    ],
    ["Une connexion existante a dû être fermée par l'hôte distant", "session-connection-lost"],
    ["Une opération a été tentée sur un hôte impossible à atteindre", "tcp-host-unreachable"],
    ["Hôte inconnu.", "dns-name-not-found"],
    [
      "No se puede establecer una conexión ya que el equipo de destino denegó expresamente dicha conexión",
      "tcp-connection-refused",
    ],
    ["Se ha forzado la interrupción de una conexión existente por el host remoto", "session-connection-lost"],
    ["Se ha intentado una operación de socket en una red no accesible", "tcp-host-unreachable"],
    ["Host desconocido.", "dns-name-not-found"],
    [
      "Impossibile stabilire la connessione. Rifiuto persistente del computer di destinazione.",
      "tcp-connection-refused",
    ],
    [
      "Impossibile stabilire la connessione. Risposta non corretta della parte connessa dopo l'intervallo di tempo oppure mancata risposta dall'host collegato.",
      "tcp-connection-timeout",
    ],
    ["Connessione in corso interrotta forzatamente dall'host remoto", "session-connection-lost"],
    ["Nenhuma conexão pôde ser feita porque a máquina de destino as recusou ativamente.", "tcp-connection-refused"],
    ["Foi forçado o cancelamento de uma conexão existente pelo host remoto", "session-connection-lost"],
    ["Este host não é conhecido", "dns-name-not-found"],
    ["Kan geen verbinding maken omdat de doelcomputer de verbinding actief heeft geweigerd.", "tcp-connection-refused"],
    ["Een bestaande verbinding is geforceerd gesloten door de externe host", "session-connection-lost"],
    ["Nie można nawiązać połączenia, ponieważ komputer docelowy aktywnie go odmawia.", "tcp-connection-refused"],
    ["Istniejące połączenie zostało gwałtownie zamknięte przez zdalnego hosta", "session-connection-lost"],
    [
      "Próba uzyskania dostępu do gniazda w sposób zabroniony przez przypisane do niego uprawnienia dostępu",
      "tcp-blocked-locally",
    ],
    ["Nemohlo být vytvořeno žádné připojení, protože cílový počítač je aktivně odmítl.", "tcp-connection-refused"],
    ["Det gick inte att göra en anslutning eftersom måldatorn aktivt nekade det.", "tcp-connection-refused"],
    ["Hedef makine etkin olarak reddettiğinden bağlantı kurulamadı.", "tcp-connection-refused"],
    ["Böyle bir ana bilgisayar bilinmiyor.", "dns-name-not-found"],
    ["Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение.", "tcp-connection-refused"],
    [
      "Попытка установить соединение была безуспешной, т.к. от другого компьютера за требуемое время не получен нужный отклик",
      "tcp-connection-timeout",
    ],
    ["Удаленный хост принудительно разорвал существующее подключение", "session-connection-lost"],
    ["Сделана попытка доступа к сокету методом, запрещенным правами доступа", "tcp-blocked-locally"],
    ["Этот хост неизвестен", "dns-name-not-found"],
    ["由于目标计算机积极拒绝，无法连接。", "tcp-connection-refused"],
    ["由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败。", "tcp-connection-timeout"],
    ["远程主机强迫关闭了一个现有的连接。", "session-connection-lost"],
    ["你的主机中的软件中止了一个已建立的连接。", "session-connection-lost"],
    ["以一种访问权限不允许的方式做了一个访问套接字的尝试。", "tcp-blocked-locally"],
    ["向一个无法连接的网络尝试了一个套接字操作。", "tcp-host-unreachable"],
    ["不知道这样的主机。", "dns-name-not-found"],
    ["請求失敗：無法連線，因為目標電腦拒絕連線。", "tcp-connection-refused"],
    ["遠端主機已強制關閉一個現存的連線。", "session-connection-lost"],
    ["対象のコンピューターによって拒否されたため、接続できませんでした。", "tcp-connection-refused"],
    ["既存の接続はリモート ホストに強制的に切断されました。", "session-connection-lost"],
    [
      "接続済みの呼び出し先が一定の時間を過ぎても正しく応答しなかったため、接続できませんでした。",
      "tcp-connection-timeout",
    ],
    ["そのようなホストは不明です。", "dns-name-not-found"],
    ["대상 컴퓨터에서 연결을 거부했으므로 연결하지 못했습니다.", "tcp-connection-refused"],
    ["현재 연결은 원격 호스트에 의해 강제로 끊겼습니다.", "session-connection-lost"],
    ["알려진 호스트가 없습니다.", "dns-name-not-found"],
  ])("knows %j", (text, id) => {
    const [first] = recognise(text);
    expect(first?.id).toBe(id);
  });
});
