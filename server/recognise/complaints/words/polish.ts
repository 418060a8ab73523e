import type { Lexicon } from "../lexicon.ts";

/** What people say in Polish; written without accents, ł as l. */
export const POLISH: Lexicon = {
  language: "pl",
  known:
    "(?:nie|sie|na|w|z|do|i|mi|moj\\w*|ze|jest|sa|od|po|to|o|ale|moge|za|jak|co|juz|tylko|przy|dla|ma|mam|poczt\\w*|wiadomosc\\w*|haslo|hasla|ciagle|skrzynk\\w*|zadn\\w*|dlaczego|wysyl\\w*)(?![\\p{L}])",
  parts: "ale\\b|lecz|natomiast|jednak|podczas gdy|choc\\w*|a (?=na|w|nie)|poniewaz|bo\\b|i (?=(?:nie|moge|na)\\b)",
  words: {
    mail: "wiadomosc\\w*|poczt\\w*|mail\\w*|e-?mail\\w*|list(?:y|ow)\\b|korespondencj\\w*",
    inbox: "odebran\\w*|skrzynk\\w* odbiorcz\\w*",
    sent: "wyslan(?:e|ych|a|ymi)\\b|elementy wyslane|folder wyslan\\w*",
    folder: "(?:pod)?folder\\w*|katalog\\w*|etykiet\\w*",
    mark: "(?:nie)?przeczytan\\w*|usun\\w*|usuwa\\w*|skasowa\\w*|szkic\\w*|przenies\\w*|oznacz\\w*|zarchiwiz\\w*",
    old: "star(?:e|sze|szych|ych)\\b|poprzedni\\w*|wczesniejsz\\w*|ostatni\\w* (?:miesiac\\w*|30|dni)|(?:30|trzydziest\\w*|60|90) dni|miesi\\w*|lat\\b",
    password: "hasl\\w*|dane logowania|okno logowania|uwierzytelni\\w*|poswiadcz\\w*",
    box: "skrzynk\\w*|miejsc\\w*|pojemnosc\\w*|limit\\w*|kont(?:o|a|cie)\\b|pamiec\\w*|przestrze\\w*|poczt\\w*",
    server: "serwer\\w*|kont(?:o|a|em|u)\\b|dostawc\\w*|sieci\\w*",
    others: "(?<!od )(?:odbiorc\\w*|adresat\\w*|klienci|nikt|inni|znajomi)\\b(?=.{0,24}(?:otrzym|dosta|dochodz))",
    foreign:
      "kalendarz\\w*|spotkan\\w*|kontakt(?:y|ow|ami)\\b|ksiazk\\w*|podpis\\w*|stopk\\w*|czcionk\\w*|zalaczni\\w*|druk\\w*|spam\\w*|reklam\\w*|klawiatur\\w*|mysz\\w*|notatk\\w*|zadani\\w*|autoresponder\\w*|szablon\\w*|szyfrow\\w*|sortow\\w*|sms\\w*|muzyk\\w*|zdjec\\w*|paczk\\w*",
    phone: "telefon\\w*|komork\\w*|smartfon\\w*",
    tablet: "tablet\\w*",
    computer: "komputer\\w*|pc\\b|laptop\\w*",
    web: "stron\\w*|przegladar\\w*|internet\\w*|przez www",
    program: "program\\w* poczt\\w*|klien\\w* poczt\\w*|outlook\\w*|thunderbird\\w*",
    device: "urzadzen\\w*|drug\\w* (?:komputer|telefon|urzadz)\\w*|obu\\b|oba\\b|wszedzie",
    arrive:
      "przychodz\\w*|przyszl\\w*|przyjsc|dochodz\\w*|docier\\w*|dotar\\w*|otrzym\\w*|odbier\\w*|odebrac|odbior\\w*|dosta(?:je|jemy|c|lem|lam)\\b|pobier\\w*|pobra\\w*|sciag\\w*|odswiez\\w*|aktualiz\\w*|przychodzac\\w*|wplyw\\w*",
    send: "wysyl\\w*|wysla(?:c|l|lem|lam|no|nia|nie)\\b|wychodz\\w*|wyslij|nadaw\\w*|wychodzac\\w*|nadawcz\\w*|odpowiad\\w*|odpowiedziec|przekaz\\w*",
    ask: "pyta\\w*|prosi\\w*|zada\\b|domaga\\w*|wymaga\\w*|wpis\\w*|wprowadz\\w*|podac|podania|podawa\\w*|wyskak\\w*|okno\\b|okienko|wylogow\\w*",
    accept: "zapamiet\\w*|zapis(?:uje|ac|ane|ywane)\\w*|akceptuj\\w*|przyjmuj\\w*|pamieta\\w*|rozpozna\\w*",
    login: "zalogow\\w*|logow\\w*|loguj\\w*|login\\w*",
    connect:
      "polacz\\w*|laczy\\w*|laczn\\w*|dostep\\w*|otworzyc|otwier\\w*|skonfigurow\\w*|dodac|dodaw\\w*|wejsc|odpowiada\\b|zaladow\\w*|nawiaz\\w*|dostac sie",
    work: "dziala\\w*|funkcjonu\\w*|pracuje\\b",
    sync: "synchroniz\\w*|zsynchroniz\\w*",
    see: "widz\\w*|widac|widoczn\\w*|wyswietl\\w*|pokazu\\w*|pojawi\\w*|znale\\w*|sa\\b|jest\\b|znajduj\\w*",
    not: "nie\\b|nie(?=(?:moz|dzial))|brak\\b|bez\\b|zadn\\w*|nigdy|nic\\b|przesta\\w*|niemozliw\\w*|ani\\b|nie da|odmaw\\w*|nikt|nie moge",
    fail: "blad\\w*|bled\\w*|problem\\w*|nieudan\\w*|klopot\\w*|awari\\w*|odrzuc\\w*|zablokow\\w*|niepowodz\\w*",
    again:
      "ciagle|wciaz|caly czas|za kazdym razem|co chwil\\w*|ponown\\w*|znow\\w*|w kolko|zawsze|stale|nieustann\\w*|codziennie|co (?:kilka|godzine|dzien|\\d+)|wielokrotn\\w*|nagle|od nowa",
    still: "nadal|wciaz|ciagle|znow\\w*|ponown\\w*|wraca\\w*|dalej\\b|pozosta\\w*|zosta\\w*|jeszcze",
    full: "peln[aeoy]\\b|przepelni\\w*|zapelni\\w*|zapchan\\w*|brak (?:wolnego )?(?:miejsca|pamieci)|(?:limit|pojemnosc|miejsc|quota|przestrze)\\w*.{0,24}(?:przekrocz|wyczerp|skoncz|osiagn|zajet|peln)\\w*|przekrocz\\w* (?:\\w+ )?(?:limit|pojemnosc|quota)\\w*|skonczyl\\w* sie miejsce|za malo miejsca",
    differ:
      "inne\\b|inaczej|rozni\\w*|rozn(?:e|ych|y)\\b|nie (?:sa )?(?:takie same|te same|takie samo|zgadza)\\w*|odmienn\\w*|mniej (?:wiadom|mail)\\w*",
    late: "opozni\\w*|pozno|pozniej|godzin\\w* (?:pozniej|po)|po kilku godzinach|wolno\\b|z opozn\\w*",
    stuck: "utkn\\w*|utknel\\w*|wisz\\w*|wisi|zawies\\w*|zosta(?:ja|je)\\b|kolejc\\w*|nadawcz\\w*|zalega\\w*|stoja\\b",
    bounce:
      "wraca\\w* .{0,16}(?:blad|bled|do mnie|zwrot)|zwrot\\w*|zwrac\\w*|mailer[- ]daemon|odbija\\w*|odbit\\w*|niedostarczon\\w*|undeliver\\w*",
    gone: "znik\\w*|zgin\\w*|brak(?:uje|uja|owal)\\w*|stracil\\w*|pust(?:a|y|e)\\b|przepad\\w*|usuwa (?:mi|maile|wiadom)\\w*",
    only: "tylko|jedynie|wylacznie",
    wrong: "bledn\\w*|nieprawidlow\\w*|niepoprawn\\w*|zle\\b|odrzuc\\w*|nieudan\\w*|zly\\b",
    empty: "pust(?:a|y|e)\\b",
    byHand: "reczni\\w*|recznie|(?:dopiero|tylko) (?:gdy|jak|po|kiedy)|powiadomie\\w*|push\\b|w tle",
    nothingNew:
      "(?:zadn\\w*|brak) (?:nowych |nowej |nowa )?(?:wiadom|mail|e-?mail|poczt)\\w*|nic nie (?:przychodzi|dochodzi)|nie ma (?:nowych|nowej) \\w+",
    fresh: "now(?:e|ych|a|ej) (?:wiadom|mail|e-?mail|poczt)\\w*",
    down: "offline|rozlacz\\w*|niedostepn\\w*|brak polaczenia|nie odpowiada|certyfikat\\w*|przekroczon\\w* czas|timeout",
    wish: "jak (?:moge|mozna|ustawic|zrobic|dodac|skonfigurowac|zmienic|usunac|wylaczyc)|czy (?:mozna|jest|moge|da)|chcial\\w*|chce\\b|ktory\\b|jaki\\b|jaka\\b|co to",
    all: "oba\\b|obu\\b|wszystki\\w*|wszedzie|ani\\b",
  },
};
