import type { Lexicon } from "../lexicon.ts";

/** What people say in Italian; written without accents. */
export const ITALIAN: Lexicon = {
  language: "it",
  known:
    "(?:non|il|lo|la|i|gli|le|mi|mia|mie|mio|miei|di|del|della|dei|delle|da|dal|in|nel|nella|su|sul|sulla|che|e|ho|sono|per|con|ma|piu|riesco|posta|messaggi\\w*|casella|un|una|si|ricevo|ogni|sempre|anche|se|al|alla|come|perche|ancora|nuova|nuovi|all'|dell'|l'|un'|c'e)(?![\\p{L}])",
  parts: "ma\\b|pero\\b|mentre|invece|anche se|perche|e (?=(?:non|mi|sul|si|posso)\\b)",
  words: {
    mail: "posta\\b|messagg\\w*|e-?mails?|mails?\\b",
    inbox: "posta in arrivo|in arrivo\\b|arrivo\\b",
    sent: "(?:posta |messaggi |cartella |mail |e-?mail )inviat\\w*|inviat[aie]\\b(?=$| (?:non (?:appa|si ved|vengono salv)|manc|spar|sul|nel))|posta inviata",
    folder: "(?:sotto)?cartell\\w*|etichett\\w*",
    mark: "(?:non )?lett[aeio]\\b|cancell\\w*|elimin\\w*|bozz\\w*|spostat\\w*|contrassegn\\w*|archiviat\\w*",
    old: "vecch\\w*|precedent\\w*|ultim[oi] (?:mese|30|trenta|giorni)|(?:30|trenta|60|90) giorni|mesi\\b|mese\\b|anni\\b|passat\\w*",
    password: "password|parola d'ordine|credenzial\\w*|autentica\\w*|finestra di (?:accesso|login)|dati di accesso",
    box: "casella|spazio|quota|account|memoria|archiviazione|mail\\b|posta\\b",
    server: "server|account|provider|gestore|rete\\b",
    others:
      "(?<!(?:da|dai|di) (?:miei )?)(?:destinatar\\w*|clienti|nessuno|gli altri|i miei (?:contatti|amici|colleghi|clienti)|altre persone)\\b(?=.{0,24}(?:ricev|arriv|ved))",
    foreign:
      "calendari\\w*|agenda|appuntament\\w*|riunion\\w*|contatti\\b|rubrica|firma\\b|firme\\b|caratter\\w*|allegat\\w*|stamp\\w*|spam|pubblicit\\w*|tastiera|mouse|note\\b|attivita|risposta automatica|modello|cifra\\w*|ordin(?:a|are)\\b|sms\\b|whatsapp|video|musica|foto\\b|pacco",
    phone: "telefon\\w*|cellulare|smartphone",
    computer: "computer|pc\\b|portatile|fisso",
    web: "sito|browser|internet|via web|online\\b",
    program: "programma di posta|client di posta|app di posta",
    device: "dispositiv\\w*|altro (?:pc|computer|telefono)|entrambi|ovunque",
    arrive:
      "ricev\\w*|ricezion\\w*|arriv(?:a|ano|are|ato|ata|ate|ati|ino)\\b|scaric\\w*|aggiorn\\w*|in entrata|entrano|recuper\\w*|pervien\\w*",
    send: "invi(?:o|a|are|ano|arle|arli|ato|ando|i)\\b|sped\\w*|mand(?:o|are|a|ano)\\b|part(?:e|ono|ire|ite|ita)\\b|uscita|escono|rispond(?:ere)\\b|inoltr\\w*",
    ask: "chied\\w*|richied\\w*|richiest\\w*|pretend\\w*|vuole\\b|inserir\\w*|reinserir\\w*|digitar\\w*|immett\\w*|compare\\b|popup|rimett\\w*|disconnet\\w* (?:l'account|mi)",
    accept: "ricord\\w*|salv(?:a|ata|are|ate)\\b|memorizz\\w*|accett\\w*|riconosc\\w*|mantien\\w*",
    login:
      "log-?in\\b|loggar\\w*|autentic(?:ar|a)\\w*|effettuare l'accesso|accesso\\b.{0,16}(?:fall|non)|entrare (?:nel(?:la)?|in) (?:mia|mio)?",
    connect:
      "connet\\w*|conness\\w*|colleg\\w*|raggiung\\w*|acced\\w*|accesso|apr(?:ire|e)\\b|aprono|configur\\w*|aggiung\\w*|contatt(?:are|a)\\b|caric(?:a|are|ano)\\b|rispond(?:e)\\b",
    work: "funzion\\w*|va\\b|vanno\\b",
    sync: "sincron\\w*|allineat\\w*",
    see: "ved(?:o|e|ono|ere)\\b|visualizz\\w*|mostr\\w*|appa(?:re|iono|rire)\\w*|compai\\w*|visibil\\w*|trov(?:o|a|ano|are)\\b|ci sono|c'e\\b",
    not: "non\\b|ne\\b|nessun\\w*|niente|nulla|mai\\b|senza|impossibil\\w*|smess\\w*|smett\\w*|rifiut\\w*|neanche|incapace",
    fail: "error\\w*|problem\\w*|fallit\\w*|fallisce|difficolta|bloccat\\w*|blocca\\b|guast\\w*",
    again:
      "sempre|continu\\w*|ogni (?:volta|giorno|ora|tanto|\\d+|momento)|ripetut\\w*|di nuovo|ancora|di continuo|in continuazione|costantement\\w*|nuovament\\w*|tutte le volte|spesso|improvvisament\\w*",
    still: "ancora|riappai\\w*|ricompai\\w*|torn(?:a|ano)\\b|di nuovo|restano|rimang\\w*|riman\\w*",
    full: "pien[aoi]\\b|spazio (?:e )?(?:esaurito|finito|insufficiente|terminato)|(?:spazio|quota|limite|memoria|casella)\\b.{0,24}(?:esaurit|superat|pien|raggiunt|finit|insufficient)\\w*|(?:superat|raggiunt)\\w* (?:la |il |lo )?(?:quota|limite|spazio)|non (?:c'e|ho) (?:piu )?spazio|intasat\\w*",
    differ:
      "divers\\w*|differen\\w*|non (?:sono|e) (?:le |gli |la |lo )?(?:stess\\w*|ugual\\w*)|non coincid\\w*|non corrispond\\w*|meno (?:mail|messaggi)",
    late: "ritard\\w*|ore dopo|dopo ore|lent\\w*|in ritardo|tardi\\b",
    stuck: "bloccat\\w*|rimang\\w*|riman\\w*|restano|in uscita|in coda|fermi\\b|ferme\\b",
    bounce:
      "torn(?:a|ano) indietro|respint\\w*|mailer[- ]daemon|undeliver\\w*|non consegnat\\w*|rimbalz\\w*|mancato recapito",
    gone: "spar(?:it|isc|ite)\\w*|scompar\\w*|pers[ei]\\b|manc\\w*|vuot[aoe]\\b|cancella (?:le|i|la|da)|eliminat\\w* da sol\\w*",
    only: "solo\\b|soltanto|solamente|unicamente",
    wrong:
      "sbagliat\\w*|errat\\w*|non (?:e )?(?:valid|corrett)\\w*|non riconosciut\\w*|rifiut\\w*|fallit\\w*|incorrett\\w*",
    empty: "vuot[aoe]\\b",
    byHand: "manual\\w*|a mano|(?:solo|finche non) (?:se|quando|aggiorn|apro)\\w*|notific\\w*|push\\b|background",
    nothingNew:
      "nessun[ao]? (?:nuov[ao] )?(?:mail|e-?mail|messaggio|posta)(?! (?:parte|viene inviat))|niente (?:posta|mail)|non (?:ci sono|c'e|ho) (?:nuov\\w* )?(?:mail|messaggi|posta)",
    fresh: "nuov[eai] (?:mail|e-?mail|messaggi|posta)|ultime mail",
    down: "offline|non in linea|disconness\\w*|non raggiungibil\\w*|non disponibil\\w*|non risponde|irraggiungibil\\w*|certificat\\w*|timeout|scadut\\w*",
    wish: "come (?:posso|si|faccio|fare|configur\\w*|imposta\\w*|cambi\\w*)|e possibile|si puo|vorrei|voglio|quale\\b|qual e|cosa (?:e|significa)|c'e un modo|posso\\b(?!.{0,30}non)",
    all: "entramb\\w*|tutt[ei]\\b|ne\\b",
  },
};
