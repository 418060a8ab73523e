import type { Lexicon } from "../lexicon.ts";

/** What people say in Czech and Slovak; written without accents. */
export const CZECH: Lexicon = {
  language: "cs",
  known:
    "(?:ne|se|na|v|ve|z|ze|do|a|mi|muj|moje|mne|mam|je|jsou|od|po|to|si|ale|nemohu|nemuzu|nejde|nelze|za|jak|co|uz|jen|pri|pro|ma|post\\w*|zprav\\w*|heslo|hesla|porad|schrank\\w*|zadn\\w*|proc|odesl\\w*|nefung\\w*|nechod\\w*|nedost\\w*|som|nie|sa|ktere|kdyz|s|k|pres)(?![\\p{L}])",
  parts: "ale\\b|avsak|zatimco|presto|i kdyz|nicmene|protoze|a (?=(?:ne|na|v|muzu)\\w*\\b)",
  words: {
    mail: "zprav\\w*|posta\\b|posty\\b|postu\\b|poste\\b|mail\\w*|e-?mail\\w*|dopis\\w*|sprav\\w*",
    inbox: "doruc(?:ene|ena|enych|enej)\\w*|prichoz\\w*|dorucen\\w* post\\w*",
    sent: "odeslan(?:a|e|ych|ou|y)\\b(?= (?:post|zprav|mail|sloz|nejs|chyb|se))|slozk\\w* odeslan\\w*|odeslan\\w* (?:post|zprav|mail|e-?mail)\\w*",
    folder: "(?:pod)?slozk\\w*|adresar\\w*|stitk\\w*|priecin\\w*",
    mark: "(?:ne)?prect\\w*|(?:ne)?precten\\w*|smaz\\w*|maze\\w*|odstran\\w*|koncept\\w*|presun\\w*|oznac\\w*|archiv\\w*|vymaz\\w*",
    old: "star(?:e|si|sich|ych)\\b|predchoz\\w*|posledni\\w* (?:mesic\\w*|30|dn)|(?:30|tricet|60|90) dn\\w*|mesic\\w*|let\\b|roky\\b",
    password: "hesl\\w*|prihlasovaci (?:udaj|okn)\\w*|overen\\w*|autentiz\\w*|autentik\\w*",
    box: "schrank\\w*|mist(?:o|a)\\b|uloziste|kvot\\w*|kapacit\\w*|limit\\w*|ucet\\b|uctu\\b|pamet\\w*|prostor\\w*",
    server: "server\\w*|ucet\\b|uctu\\b|ucty\\b|poskytovat\\w*|sit\\b",
    others: "(?<!od )(?:prijemc\\w*|adresat\\w*|zakaznic\\w*|nikdo|ostatni|lide)\\b(?=.{0,24}(?:ne|dost|obdr))",
    foreign:
      "kalendar\\w*|schuz\\w*|kontakt(?:y|u|ech)\\b|adresar kontakt\\w*|podpis\\w*|pism(?:o|a)\\b|prilo[hz]\\w*|tisk\\w*|vytisk\\w*|spam\\w*|reklam\\w*|klavesnic\\w*|mys\\b|poznam\\w*|ukol\\w*|automatick\\w* odpov\\w*|sablon\\w*|sifrov\\w*|trid\\w*|sms\\b|hudb\\w*|fotk\\w*|balik\\w*",
    phone: "telefon\\w*|mobil\\w*",
    tablet: "tablet\\w*",
    computer: "pocitac\\w*|pc\\b|notebook\\w*",
    web: "web\\w*|prohlizec\\w*|internet\\w*",
    program:
      "postovn\\w* (?:program|klient)\\w*|mailov\\w* (?:program|klient)\\w*|outlook\\w*|thunderbird\\w*|e-?mailov\\w* klient\\w*",
    device: "zarizeni\\w*|druh\\w* (?:pocitac|telefon|zariz)\\w*|obou\\b|oba\\b|vsude",
    arrive:
      "(?:ne)?prichaz\\w*|(?:ne)?prijd\\w*|(?:ne)?prisl\\w*|(?:ne)?prijm\\w*|(?:ne)?prijim\\w*|(?:ne)?dostav\\w*|(?:ne)?dostan\\w*|(?:ne)?chod\\w*|(?:ne)?doruc(?:uj|ov|ov|en)\\w*|(?:ne)?dochaz\\w*|(?:ne)?stahuj\\w*|(?:ne)?stahn\\w*|(?:ne)?aktualiz\\w*|(?:ne)?obdrz\\w*|(?:ne)?nacit\\w* (?:post|zprav|mail)\\w*",
    send: "(?:ne)?odesl\\w*|(?:ne)?odesil\\w*|(?:ne)?poslat|(?:ne)?posil\\w*|(?:ne)?odchaz\\w*|odchoz\\w*|(?:ne)?odejd\\w*|(?:ne)?odpoved\\w*|preposl\\w*|(?:ne)?odoslat|(?:ne)?odoslan\\w*",
    ask: "(?:ne)?pta\\b|ptat\\b|(?:ne)?chce\\b|(?:ne)?zada\\b|vyzaduj\\w*|pozaduj\\w*|vyzyv\\w*|zadat\\b|zadavat|zadani\\b|vyskak\\w*|okno\\b|odhlas\\w*|dotaz\\w*",
    accept:
      "(?:ne)?pamat\\w*|(?:ne)?uloz\\w*|(?:ne)?uklad\\w*|(?:ne)?prijima\\b hesl\\w*|(?:ne)?akceptuj\\w*|(?:ne)?bere\\b|(?:ne)?zapamat\\w*",
    login: "(?:ne)?prihlas\\w*|login\\w*|(?:ne)?prihlas\\w*|(?:ne)?zalogov\\w*",
    connect:
      "(?:ne)?pripoj\\w*|(?:ne)?spoj\\w*|(?:ne)?dostupn\\w*|pristup\\w*|(?:ne)?otevr\\w*|(?:ne)?otevir\\w*|(?:ne)?nastavi\\w*|(?:ne)?pridat|(?:ne)?pridan\\w*|(?:ne)?odpovid\\w*|(?:ne)?nact\\w*|(?:ne)?dostat se|navaz\\w*",
    work: "(?:ne)?fung\\w*|(?:ne)?jede\\b|(?:ne)?jdou\\b|nejde\\b(?! mi)",
    sync: "(?:ne)?synchroniz\\w*",
    see: "(?:ne)?vid\\w*|(?:ne)?zobraz\\w*|(?:ne)?ukaz\\w*|(?:ne)?objev\\w*|(?:ne)?najd\\w*|nejsou\\b|neni\\b|jsou\\b",
    not: "ne(?:!?\\w*)\\b|nie\\b|zadn\\w*|nikdy|nic\\b|bez\\b|prestal\\w*|nikdo|nemozn\\w*|ani\\b|odmit\\w*",
    fail: "chyb(?:a|u|ou|y|ov)\\w*|problem\\w*|selha\\w*|potiz\\w*|nezdar\\w*|blok\\w*|nepodar\\w*",
    again:
      "porad|stale|neustale|pokazde|opakovan\\w*|znovu|zase\\b|opet|furt|kazd(?:ou|y|e)\\b|dokola|vzdy\\w*|najednou|nekolikrat|porad dokola",
    still: "stale|porad|jeste|znovu|zase\\b|opet|zpet\\b|zustav\\w*|vrac\\w*",
    full: "pln(?:a|y|e|ou)\\b|preplnen\\w*|zaplnen\\w*|nedostatek (?:mista|prostoru)|neni (?:dost )?mist\\w*|doslo misto|(?:kvot|limit|kapacit|mist|uloz)\\w*.{0,24}(?:prekroc|vycerp|pln|dosaz)\\w*|prekroc\\w* (?:\\w+ )?(?:kvot|limit|kapacit)\\w*",
    differ:
      "jin(?:e|y|ych|ak)\\b|lisi\\b|ruzn\\w*|rozdil\\w*|nejsou stejn\\w*|neshod\\w*|mene (?:zprav|mail)\\w*|nesouhlas\\w*",
    late: "pozd\\w*|zpozd\\w*|hodin\\w* (?:pozd|po)\\w*|pomal\\w*|prodlev\\w*",
    stuck:
      "zustav\\w*|zustan\\w*|zasek\\w*|zasekl\\w*|vis(?:i|ej)\\b|visi\\b|pošt\\w* k odeslani|k odeslani|fronte|odchozi",
    bounce: "vrac(?:i|ej)\\w*|vratil\\w*|vratila|nedorucitel\\w*|mailer[- ]daemon|undeliver\\w*|odrazi\\w*",
    gone: "zmiz\\w*|mizi\\b|ztrat\\w*|ztrac\\w*|chyb(?:i|ej|eji)\\b|prazdn\\w*|maze (?:mi|mail|zprav)\\w*",
    only: "jen\\b|pouze|jenom|iba\\b",
    wrong: "spatn\\w*|chybn\\w*|neplatn\\w*|nesprav\\w*|odmit\\w*|selha\\w*|nezdar\\w*",
    empty: "prazdn\\w*",
    byHand: "rucn\\w*|manualn\\w*|(?:jen|az|pouze) kdyz|oznamen\\w*|notifikac\\w*|push\\b|na pozadi",
    nothingNew:
      "zadn\\w* (?:nov\\w* )?(?:zprav|mail|e-?mail|post)\\w*(?!.{0,20}(?:odesl|posl))|nic (?:mi )?neprich\\w*|nejsou (?:zadn\\w* )?nov\\w*",
    fresh: "nov(?:e|ych|a|ou) (?:zprav|mail|e-?mail|post)\\w*",
    down: "offline|odpojen\\w*|nedostupn\\w*|bez pripojeni|neodpovida|certifikat\\w*|vyprsel\\w*|timeout",
    wish: "jak (?:mohu|muzu|nastavit|spravne|udelat|pridat|zmenit|vytvorit|smazat|se da)|je mozne|lze\\b|chtel\\w*|chci\\b|ktery\\b|jaky\\b|co je",
    all: "oba\\b|obou\\b|vsech\\w*|vsude|ani\\b",
  },
};
