import type { Lexicon } from "../lexicon.ts";

/** What people say in Swedish, Danish and Norwegian; written without accents, ø as o and æ as ae. */
export const SCANDINAVIAN: Lexicon = {
  language: "sv",
  known:
    "(?:jag|jeg|min|mina|mine|mitt|mit|och|og|inte|ikke|inga|ingen|ingenting|ar|er|pa|i|fran|fra|till|til|med|kan|far|men|som|det|den|en|ett|et|att|at|av|har|min|om|vill|vil|mer|mere|losenord\\w*|passord\\w*|adgangskode\\w*|e-?post\\w*|meddelanden|hela|hele|hver|varje|alla|alle|nar|nar|siden|sedan|nya|nye|mig|meg|mej)(?![\\p{L}])",
  parts:
    "men\\b|medan|mens\\b|dock\\b|trots|selv om|fordi|eftersom|och (?=(?:kan|jag|det)\\b)|og (?=(?:kan|jeg|det)\\b)",
  words: {
    mail: "e-?post\\w*|mejl\\w*|mail\\w*|meddel\\w*|meld(?:ing|inger)\\w*|besked\\w*|post\\b|posten\\b|brev\\b|beskjed\\w*",
    inbox: "inkorg\\w*|inkorgen|indbakke\\w*|innboks\\w*|inboks\\w*",
    sent: "skickat\\b|skickade (?:mejl|mail|meddel|e-?post|objekt)\\w*|sendte? (?:post|mails?|elementer|e-?post|beskeder|meldinger|mapp)\\w*|sendt post|mappen (?:skickat|sendt)\\w*",
    folder: "(?:under)?mapp?(?:e|en|er|ar|arna|erne|ene)?\\b|etikett\\w*",
    mark: "(?:o|u)?last\\w*|(?:o|u)?laest\\w*|(?:u)?lest\\w*|radera\\w*|slett\\w*|slette\\w*|borttag\\w*|tagit bort|utkast|kladde\\w*|flytt\\w*|marker\\w*|arkiver\\w*",
    old: "gamla\\b|gamle\\b|aldre|aeldre|eldre|tidigare|tidligere|(?:senaste|siste|sidste) (?:manad|maned|30|dag)\\w*|(?:30|trettio|tredive|tretti) (?:dagar|dage|dager)|manad\\w*|maned\\w*|ar\\b gamla",
    password:
      "losenord\\w*|adgangskode\\w*|kodeord\\w*|passord\\w*|password|inloggning(?:sruta|suppgift)\\w*|legitimation|autenti\\w*|godkendelse",
    box: "brevlad\\w*|postlad\\w*|postkasse\\w*|postboks\\w*|utrymme\\w*|plads\\w*|plass\\w*|lagring\\w*|kvot\\w*|kvote\\w*|konto\\w*|mailboks\\w*|inkorg\\w*|indbakke\\w*|innboks\\w*",
    server: "server\\w*|konto\\w*|leverantor\\w*|udbyder\\w*|leverandor\\w*|nettverk\\w*|natverk\\w*",
    others:
      "(?:mottagar\\w*|modtager(?:en|ne)?|mottaker\\w*|kunder(?:na|ne)?|ingen andra|andra|andre|folk)\\b(?=.{0,24}(?:far|faar|motta|modta))",
    foreign:
      "kalend\\w*|mote\\w*|moder\\b|kontakter|kontaktpersoner|adressebok|adressbok|adressebog|signatur\\w*|underskrift|teckensnitt|skrifttype\\w*|bilag\\w*|vedlegg\\w*|vedhaeft\\w*|bifog\\w*|skriv(?:a|e) ut|utskrift|udskriv\\w*|spam\\w*|skrappost|soppelpost|reklam\\w*|tangentbord|tastatur|anteckning\\w*|noter\\b|uppgift\\w*|opgave\\w*|autosvar|kryptera\\w*|sorter\\w*|bokstav\\w*|sms\\b|musik\\w*|bilder\\b|paket\\b|pakke\\w*",
    phone: "telefon\\w*|mobil\\w*|lur\\b",
    computer: "dator\\w*|computer\\w*|datamaskin\\w*|pc:?\\w*",
    web: "webben|nettleser\\w*|webblasar\\w*|hjemmeside\\w*|nettet|webmail\\w*",
    program: "mailprogram\\w*|mejlprogram\\w*|e-?postprogram\\w*",
    device: "enhet\\w*|enhed\\w*|andra datorn|bada|begge|overalt",
    arrive:
      "far\\b|faar\\b|fatt\\b|fa\\b|motta\\w*|modtag\\w*|mottag\\w*|ta(?:r)? emot|kommer\\b|komma\\b|komme\\b|kommit|indkom\\w*|inkommande|hamta\\w*|hent\\w*|ladda\\w* ner|laster? ned|last ned|downloade\\w*|uppdatera\\w*|opdater\\w*|oppdater\\w*|anlander|dyker",
    send: "skicka\\w*|sande?r?\\b|send(?:e|er|es|t)?\\b|avsand\\w*|utgaende|utkorg\\w*|udbakke\\w*|utboks\\w*|gar ivag|svara\\b|svare\\b|vidarebefordra\\w*|videresend\\w*",
    ask: "fragar|fraga\\b|sporge\\w*|sporre?r|spor\\b|ber om|ber mig|begar\\w*|kraev\\w*|kraver|krever|anger|ange\\b|indtast\\w*|skriva in|skrive inn|taste inn|popup\\w*|dyker upp|logga in igen|logge ind igen|logget ut|utloggad|ruta\\b|vill ha|vil ha",
    accept:
      "sparar?\\w*|gemmer|gemt|lagrer|lagret|husker|kommer ihag|accepter\\w*|godta\\w*|godkann\\w*|godkend\\w*|godkjen\\w*",
    login:
      "logga\\w* in|loggar in|logge\\w* (?:ind|inn|pa)|log(?:ger)? (?:ind|inn)|inlogg\\w*|innlogg\\w*|palogg\\w*|login",
    connect:
      "anslut\\w*|forbind\\w*|forbindelse|tilkobl\\w*|koble\\w*|kobler|uppkoppl\\w*|na\\b|nar\\b(?= inte)|nar ikke|adgang|tilgang|atkomst|oppna\\w*|abn\\w*|apne\\w*|komm(?:er)? (?:inte |ikke )?(?:at|in pa|ind pa|inn pa|ind i|inn i)|lagga till|tilfoj\\w*|legge til|konfigurer\\w*|svarar\\b|svarer\\b|kontakt med",
    work: "fungera\\w*|fungere\\w*|funker|virker|gar inte|gar ikke|gar det",
    sync: "synk\\w*|synkron\\w*",
    see: "ser\\b|se\\b|visas|vises|viser\\b|visar|syns|synes|synlig\\w*|dukker\\w*|hittar|finder|finner|finns|findes|finnes|ligger",
    not: "inte|ikke|ej\\b|ikkje|inga\\b|ingen\\b|ingenting|intet|aldrig|aldri|utan\\b|uden\\b|uten\\b|slutat|sluta\\b|holdt op|sluttet|stoppet|varken|hverken|verken|omojlig\\w*|umulig\\w*|nekt\\w*|nagt\\w*|vagra\\w*|ingen ting",
    fail: "fel\\b|felet|felmeddel\\w*|fejl\\w*|feil\\w*|problem\\w*|misslycka\\w*|mislyk\\w*|avvis\\w*|afvis\\w*",
    again:
      "igen\\b|igjen|hela tiden|hele tiden|standigt|stadig\\w*|konstant|varje (?:gang|dag|\\d+)|hver (?:gang|dag|\\d+)|alltid|altid|gentagne|gang pa gang|om och om|upprepa\\w*|fortsatt\\w*|fortsaett\\w*|pa nytt|plotsligt|pludselig\\w*|plutselig\\w*",
    still: "fortfarande|stadig|fortsatt|enda\\b|igen\\b|igjen|tillbaka|tilbage|tilbake|kvar\\b|annu",
    full: "fulla?\\b|fuldt?\\b|fullt\\b|fyldt|(?:ingen|ikke mer[e]?|inte mer|inget mer|inte nagot) (?:ledig\\w* )?(?:plads|plass|utrymme|mer plass)|inget (?:ledigt )?utrymme|slut pa (?:utrymme|plats|plads)|(?:kvot|kvote|lagring|plads|plass|utrymme|grans)\\w*.{0,24}(?:overskr|overskred|full|fyldt|slut|opbrugt|brukt opp|nad)\\w*|overskred\\w*|overskrid\\w*",
    differ:
      "olika|skiljer|forskel\\w*|forskjell\\w*|inte samma|ikke (?:det )?samme|stammer (?:inte|ikke)|ulik\\w*|annorlunda|faerre|farre|faerre",
    late: "sent\\b(?! (?:mail|post))|forsen\\w*|forsink\\w*|timmar (?:senare|efter)|timer (?:senere|forsinket)|trog\\w*|langsom\\w*|senare|senere",
    stuck:
      "fastna\\w*|fast\\b|sidder fast|sitter fast|ligger (?:kvar|i)|blir (?:kvar|liggende)|bliver (?:liggende|i)|utkorg\\w*|udbakke\\w*|utboks\\w*|ko\\b",
    bounce:
      "studsa\\w*|kommer (?:i retur|tilbage|tilbake|tillbaka)|i retur|retur\\b|returner\\w*|mailer[- ]daemon|undeliver\\w*|olevererbar\\w*",
    gone: "borta\\b|forsvun\\w*|forsvin\\w*|forsvant|forsvinner|vaek\\b|vekk\\b|saknas|mangler|mangl\\w*|tom\\b|tomt\\b|tappt|tabt",
    only: "bara\\b|endast|kun\\b|bare\\b|enbart|kuns",
    wrong:
      "fel\\b|felaktig\\w*|ogiltig\\w*|forkert\\w*|ugyldig\\w*|feil\\b|galt\\b|avvis\\w*|afvis\\w*|nekas|misslycka\\w*|mislyk\\w*|godkanns inte|accepteras inte",
    empty: "tom\\b|tomt\\b|tomme\\b",
    byHand:
      "manuel\\w*|for hand|(?:bara|kun|bare|forst) (?:nar|om|hvis)|notis\\w*|avisering\\w*|push\\w*|notifikation\\w*|varsel|varsl\\w*",
    nothingNew:
      "(?:inga|ingen) (?:nya |nye |ny )?(?:e-?post|mejl|mail|meddel|besked|meld)\\w*(?!.{0,24}(?:skick|send))|ingenting (?:nytt )?kommer",
    fresh: "ny(?:a|e|tt)? (?:e-?post|mejl|mail|meddel|besked|meld)\\w*",
    down: "offline|fran\\w*koppla\\w*|afbrudt|frakoblet|utilgjengelig|utilgaengelig|otillganglig|ingen (?:forbindelse|anslutning|tilkobling)|svarar inte|svarer ikke|certifikat\\w*|sertifikat\\w*|timeout|tidsgrans",
    wish: "hur (?:kan|gor|staller|far jag|andrar)|hvordan|ar det mojligt|er det muligt|er det mulig|kan (?:man|jag|jeg)\\b(?!.{0,40}(?:inte|ikke|ingen|inga|varken|hverken))|jag vill ha|jeg vil gerne|vilken\\b|hvilken|vad ar|hvad er|hva er|finns det|varfor ar det",
    all: "bada|begge|alla\\b|alle\\b|varken|hverken|verken",
  },
};
