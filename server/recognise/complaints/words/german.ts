import type { Lexicon } from "../lexicon.ts";

/** What people say in German; written without accents, ß as ss. */
export const GERMAN: Lexicon = {
  language: "de",
  known:
    "(?:ich|mein\\w*|der|die|das|den|dem|und|nicht|kein\\w*|ist|sind|auf|im|in|mit|von|zu|seit|kann|mehr|wird|werden|nur|bei|fur|aber|immer|wieder|noch|es|mir|sich|an|alle|e-mails?|mails|warum|wie|was|ein\\w*)(?![\\p{L}])",
  parts:
    "aber|jedoch|doch\\b|wahrend|obwohl|dagegen|hingegen|sondern|weil|und (?=(?:ich )?(?:kann|bekomme|es|geht|werde)\\b)",
  words: {
    mail: "nachricht\\w*|post\\b|mails?\\b|\\w*mails?\\b|briefe?\\b",
    inbox: "posteingang\\w*|eingang\\w*",
    sent: "gesendete[nrs]?\\b|gesendet-ordner|ordner gesendet|verschickte[nr]?\\b|versendete[nr]?\\b|gesendete? objekte",
    folder: "(?:unter)?ordner\\w*|verzeichnis\\w*|labels?\\b|archiv\\w*",
    mark: "(?:un)?gelesen\\w*|geloscht\\w*|losch\\w*|entwurf\\w*|entwurf|markier\\w*|verschoben\\w*|beantwortet\\w*|archiviert\\w*",
    old: "alte[nrs]?\\b|altere\\w*|fruhere\\w*|letzte[nr]? (?:monat\\w*|30|wochen?|tage)|(?:30|dreissig|60|90) tage\\w*|monat\\w*|jahr\\w*|vergangen\\w*|bisherige\\w*",
    password:
      "pass-?wort\\w*|passworter\\w*|kennwort\\w*|kennworter\\w*|zugangsdaten|anmeldefenster|anmeldedaten|login-?(?:fenster|daten)|authentifizierung\\w*|authentisierung\\w*",
    box: "postfach\\w*|postfacher|mailbox|speicher\\w*|konto\\b|platz\\b|kontingent\\w*|mail\\b|e-mail\\b|account\\w*",
    server: "konto\\b|konten\\b|account\\w*|anbieter\\w*|provider\\w*|netz\\w*|postausgangsserver|posteingangsserver",
    others: "(?<!von )(?:empfanger|kunden|andere|niemand|leute|meine freunde|kollegen|die anderen)\\b",
    foreign:
      "kalender\\w*|termin\\w*|kontakt\\w*|adressbuch\\w*|signatur\\w*|schriftart\\w*|anhang\\w*|anhang|drucke\\w*|spam\\w*|werbe\\w*|newsletter|tastatur|maus|wlan-passwort|notizen|aufgaben|abwesenheit\\w*|vorlage\\w*|verschlussel\\w*|sortier\\w*|telefonier\\w*|sms\\b|whatsapp|video\\w*|musik|fotos?|paket\\w*",
    phone: "telefon\\w*|mobil\\w*",
    computer: "computer\\w*|rechner\\w*",
    web: "webseite|online\\b|im netz|webmailer",
    program: "mailprogramm|mail-programm|e-mail-programm|mailclient",
    device: "gerate\\w*|gerat\\w*|anderen (?:pc|rechner|handy|programm)|beiden|uberall",
    arrive:
      "empfang\\w*|erhalt\\w*|bekomm\\w*|krieg\\w*|komm(?:t|en)\\b|ankomm\\w*|angekommen|eintreff\\w*|trifft|treffen|abruf\\w*|abgerufen|ruft|lad(?:e|t|en)\\b|herunter\\w*|runterlad\\w*|aktualisier\\w*|hol(?:t|en)\\b|einlauf\\w*|gehen? (?:bei mir )?ein\\b|zugestellt|zustell\\w*|eingehende\\w*|reinkomm\\w*|abhol\\w*|landet?\\b",
    send: "send(?:e|et|en)\\b|gesendet\\b|versend\\w*|verschick\\w*|schick\\w*|senden|sendet|versand\\w*|versandt|rausgeh\\w*|raus\\b|gehen? (?:nicht )?(?:mehr )?(?:raus|weg|ab)|abgeschickt|absenden|abgesendet|postausgang\\w*|ausgehende\\w*|antworten\\b|weiterleiten",
    ask: "frag\\w*|abgefragt|verlang\\w*|forder\\w*|fordert|will\\b|mochte|eingeben|eingabe\\w*|einzugeben|eingegeben|gib\\b|popup|aufpopp\\w*|aufford\\w*|abfrage\\w*|neu anmelden|erneut anmelden|anmelden muss|loggt mich|abgemeldet|kommt das|erscheint",
    accept:
      "merk(?:t|en)\\b|gemerkt|speicher(?:t|n)\\b|gespeichert|akzeptier\\w*|annimm\\w*|angenommen|nimmt\\b|behalt\\w*|erkannt",
    login: "anmeld\\w*|einlogg\\w*|log-?in\\b|eingeloggt|angemeldet|anmeldung\\w*|authentifizier\\w*",
    connect:
      "verbind\\w*|verbunden|verbindung\\w*|erreich\\w*|zugriff\\w*|zugreif\\w*|offn\\w*|aufruf\\w*|einricht\\w*|eingerichtet|hinzufug\\w*|hinzugefugt|komme\\b(?= (?:\\w+ ){0,4}(?:rein|ins|in mein|an mein))|verbindungsaufbau|antwortet\\b|reagiert",
    work: "funktionier\\w*|geht\\b|gehen\\b|lauft\\b|laufen\\b|klapp\\w*|arbeitet\\b",
    sync: "synchron\\w*|abgleich\\w*|syncen|synct|sync\\b|ubereinstimm\\w*",
    see: "seh(?:e|en|t)\\b|sieht|angezeigt|anzeig\\w*|zeigt|erschein\\w*|auftauch\\w*|taucht|taucht auf|sichtbar|find(?:e|en|et)\\b|gefunden|vorhanden|ist da\\b|sind da\\b|enthalt\\w*|zu sehen",
    not: "nicht|kein\\w*|nie\\b|niemals|nichts|ohne|unmoglich|weder|noch nie|aufgehort|hort auf|verweiger\\w*|keinerlei",
    fail: "fehl\\w*|problem\\w*|schwierigkeit\\w*|storung\\w*|scheiter\\w*|abgelehnt|abgebrochen|hangt|hangen|kaputt|gestort|zeituberschreitung|timeout",
    again:
      "immer|standig|dauernd|wiederholt|erneut|wieder|jedes ?mal|jeden tag|taglich|andauernd|fortwahrend|alle (?:paar|\\d+)|permanent|plotzlich|nochmal|dauerschleife|stets|laufend",
    still: "noch|immer noch|weiterhin|wieder|tauch\\w* .{0,12}auf|zuruck|bleib\\w*",
    full: "voll\\b|vollem|volles|uberfull\\w*|uberschritten|kein (?:speicher)?platz|nicht genug\\w* (?:speicher|platz)|nicht genugend (?:speicher|platz)\\w*|speicher\\w* .{0,40}(?:voll|erschopft|uberschritten|erreicht|aufgebraucht|knapp)|limit erreicht|quota|erschopft|zu wenig speicher\\w*",
    differ:
      "unterschied\\w*|verschieden\\w*|anders\\b|andere (?:mails|nachrichten)|nicht (?:gleich|identisch|dasselbe|die gleichen|die selben|dieselben)|ungleich|abweich\\w*|stimm(?:t|en) nicht uberein|weniger (?:mails|nachrichten)",
    late: "spat\\w*|verspat\\w*|verzoger\\w*|stunden (?:spater|verspatung|nach)|erst nach|langsam\\w*|dauert",
    stuck: "hang\\w*|steck\\w*|lieg(?:t|en)\\b|bleib(?:t|en)\\b|warteschlange|stau\\w*",
    bounce:
      "(?:komm\\w*|kam\\w*) .{0,24}zuruck|zuruckgewiesen|unzustellbar\\w*|mailer[- ]daemon|bounc\\w*|zuruckgekommen|rucklaufer",
    gone: "weg\\b|verschwund\\w*|verschwind\\w*|verloren|fehl(?:t|en)\\b|leer\\b|unauffindbar|geloscht worden|ausgegraut",
    only: "nur\\b|lediglich|ausschliesslich|bloss",
    wrong:
      "falsch\\w*|inkorrekt\\w*|ungultig\\w*|abgelehnt|nicht korrekt|fehlgeschlagen|schlagt fehl|fehlerhaft\\w*|zuruckgewiesen|stimmt nicht",
    empty: "leer\\b|leerer",
    byHand: "manuell\\w*|von hand|per hand|(?:erst|nur) wenn ich|push\\w*|benachrichtig\\w*|im hintergrund",
    nothingNew:
      "keine? (?:neuen? |weiteren? )?(?:e-?)?(?:mails?|nachricht(?:en)?|post)\\b(?!.{0,30}(?:send|schick|verschick|gesendet))|nichts (?:mehr )?(?:an|rein|neues)",
    fresh: "neue[nr]? (?:e-?)?(?:mails?|nachrichten?)|aktuelle\\w* mails",
    down: "offline|getrennt|nicht erreichbar|keine verbindung|nicht verbunden|verbindungsfehler|server antwortet|zertifikat\\w*|zeituberschreitung|timeout",
    wish: "wie (?:kann|richte|stelle|mache|andere|losche|bekomme ich|geht)|kann (?:man|ich)\\b(?!.{0,40}(?:nicht|keine))|gibt es|welche\\w*|ich mochte|ich will|ich wunsche|bitte um|sollte ich|was ist|was bedeutet",
    all: "beide\\w*|alle[nr]?\\b|uberall|weder",
  },
};
