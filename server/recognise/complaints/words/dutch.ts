import type { Lexicon } from "../lexicon.ts";

/** What people say in Dutch; written without accents. */
export const DUTCH: Lexicon = {
  language: "nl",
  known:
    "(?:ik|mijn|de|het|een|niet|geen|en|van|op|in|is|zijn|met|naar|te|om|maar|kan|meer|mij|me|dat|die|er|voor|aan|bij|wel|krijg|ontvang|steeds|nog|alle|hoe|waarom|wachtwoord|berichten|sinds|wordt|worden|blijft|als|wil)(?![\\p{L}])",
  parts: "maar|terwijl|echter|hoewel|omdat|want\\b|en (?=(?:ik|kan|op|het)\\b)",
  words: {
    mail: "berichten|bericht\\b|post\\b|mails?\\b|mailtjes?|e-?mails?",
    inbox: "postvak in|inbox|inkomende",
    sent: "verzonden (?:items|berichten|mails?|e-?mails?|map)|verzonden\\b(?=$| (?:staan|zijn|ontbr|niet zicht))|verstuurde (?:mails?|berichten|e-?mails?)|map verzonden",
    folder: "(?:sub)?mapp?en?\\b|map\\b|labels?\\b",
    mark: "(?:on)?gelezen|verwijder\\w*|gewist|concept\\w*|verplaatst\\w*|gemarkeerd|gearchiveerd",
    old: "oude(?:re)?\\b|vorige|(?:afgelopen|laatste) (?:maand|30|dertig|dagen)|(?:30|dertig|60|90) dagen|maand\\w*|jaren?\\b",
    password:
      "wachtwoord\\w*|paswoord|inloggegevens|inlogvenster|aanmeldgegevens|verificatie|authenticatie\\w*|password",
    box: "mailbox|postvak|postbus|opslag\\w*|ruimte|quota|account|geheugen|mail\\b",
    server: "server|accounts?|provider|netwerk",
    others:
      "(?<!van (?:mijn )?)(?:ontvangers?|klanten|niemand|anderen|mensen|mijn (?:vrienden|collega's|klanten))\\b(?=.{0,24}(?:ontvang|krijg|aan))",
    foreign:
      "agenda\\w*|kalender|afspra\\w*|vergader\\w*|contacten|contactpersonen|adresboek|handtekening\\w*|lettertype|bijlage\\w*|afdruk\\w*|print\\w*|spam|reclame|toetsenbord|muis|notities|taken|afwezig\\w*|sjabloon|versleutel\\w*|sorteren|sms\\b|whatsapp|video|muziek|foto'?s?|pakket",
    phone: "telefoon|mobiel\\w*|gsm\\b",
    computer: "computer|pc\\b",
    web: "website|online\\b",
    program: "mailprogramma|mail-?app|e-?mailprogramma",
    device: "apparaten|apparaat|toestel\\w*|andere (?:pc|computer|telefoon)|beide|overal",
    arrive:
      "ontvang\\w*|krijg\\w*|binnen\\w*|kom(?:t|en)\\b|aankom\\w*|aangekomen|ophal\\w*|opgehaald|haalt|download\\w*|ververs\\w*|bijgewerkt|arriveer\\w*|binnenkom\\w*",
    send: "verstu\\w*|verzend\\w*|stur(?:en)\\b|stuur\\w*|verzonden\\b|uitgaande|postvak uit|uit\\b(?= gaan)|weg\\b|beantwoord\\w*|doorsturen|zenden",
    ask: "vraagt|vragen|gevraagd|vroeg|wil\\b|eist|invoeren|ingeven|intypen|invullen|in te voeren|pop-?up|venster|opnieuw (?:inloggen|aanmelden)|uitgelogd|verschijnt",
    accept: "onthoud\\w*|onthouden|opgeslagen|opslaan|accepte\\w*|geaccepteerd|herken\\w*|aangenomen",
    login: "inlog\\w*|inloggen|ingelogd|aanmeld\\w*|aangemeld|log-?in\\b|log\\b(?=.{0,12} in\\b)",
    connect:
      "verbind\\w*|verbonden|verbinding\\w*|bereik\\w*|toegang|open(?:en|t)?\\b|instell\\w*|toevoeg\\w*|contact maken|laden|laadt|reageert|bij mijn (?:mail|e-?mail)",
    work: "werk(?:t|en)\\b|functioneer\\w*|doet het|doen het",
    sync: "synchron\\w*|gesynchroniseerd|synct\\w*|sync\\b",
    see: "zie\\b|ziet\\b|zien\\b|toont|tonen|getoond|weergegeven|verschijn\\w*|zichtbaar|vind(?:en)?\\b|staan\\b|staat\\b|te vinden",
    not: "niet|geen|nooit|niets|zonder|onmogelijk|noch\\b|gestopt|stopt|weiger\\w*|niemand|lukt niet",
    fail: "fout\\w*|probleem|problemen|mislukt\\w*|storing\\w*|lukt niet|vastgelopen|geblokkeerd",
    again:
      "steeds|telkens|voortdurend|constant|altijd|elke (?:keer|dag|\\d+|paar)|iedere keer|opnieuw|weer\\b|herhaald\\w*|de hele tijd|continu\\w*|blijft\\b|plotseling|ineens|aldoor",
    still: "nog (?:steeds|altijd)?|weer\\b|blij(?:ft|ven)\\b|terug\\b|opnieuw",
    full: "vol\\b|volle\\b|geen (?:opslag)?ruimte|onvoldoende (?:opslag|ruimte)\\w*|te weinig ruimte|(?:quota|limiet|opslag\\w*|ruimte)\\b.{0,24}(?:overschreden|bereikt|vol|op\\b)|overschreden",
    differ:
      "verschil\\w*|anders\\b|niet (?:hetzelfde|gelijk|dezelfde)|komt niet overeen|komen niet overeen|andere (?:mails|berichten)|minder (?:mails|berichten)",
    late: "laat\\b|later\\b|vertrag\\w*|uren (?:later|vertraging)|traag|duurt",
    stuck: "hang(?:t|en)\\b|vast\\w*|blij(?:ft|ven)\\b|postvak uit|wachtrij|staan te wachten",
    bounce: "kom(?:t|en) .{0,16}terug|teruggestuurd|geweigerd|onbestelbaar|mailer[- ]daemon|bounc\\w*|retour",
    gone: "verdwe\\w*|verdwijn\\w*|weg\\b|kwijt|ontbre\\w*|leeg\\b|foetsie|missen\\b|mis\\b",
    only: "alleen|slechts|enkel\\b",
    wrong: "onjuist\\w*|verkeerd\\w*|ongeldig\\w*|fout\\b|geweigerd|mislukt\\w*|niet (?:juist|goed|correct)|klopt niet",
    empty: "leeg\\b|lege\\b",
    byHand: "handmatig|met de hand|(?:alleen|pas) als ik|melding\\w*|notificatie\\w*|push\\b|achtergrond",
    nothingNew:
      "geen (?:nieuwe |enkele )?(?:e-?)?(?:mails?|berichten|post|mailtjes)\\b(?!.{0,24}(?:verstu|verzend|stur))|niets (?:meer )?binnen",
    fresh: "nieuwe (?:e-?)?(?:mails?|berichten|mailtjes|post)",
    down: "offline|verbroken|onbereikbaar|niet bereikbaar|niet beschikbaar|geen verbinding|certifica\\w*|time-?out|reageert niet",
    wish: "hoe (?:kan|stel|maak|zet|krijg ik|moet|doe)|is het mogelijk|kan ik\\b(?!.{0,40}(?:niet|geen))|ik zou graag|ik wil graag|welke\\b|wat is|bestaat er",
    all: "beide|alle\\b|overal|noch\\b",
  },
};
