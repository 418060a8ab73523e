import type { Lexicon } from "../lexicon.ts";

/** What people say in French; written without accents. */
export const FRENCH: Lexicon = {
  language: "fr",
  known:
    "(?:je|j'|mon|ma|mes|le|la|les|l'|un|une|des|du|de|d'|et|ne|n'|pas|plus|est|sont|sur|dans|avec|depuis|que|qu'|qui|ce|c'|il|elle|mais|toujours|aucun\\w*|mails?|pour|ou|au|aux|en|on|me|m'|comment|pourquoi|impossible|boite|messagerie)(?![\\p{L}])",
  parts:
    "mais|alors que|tandis que|pourtant|cependant|bien que|par contre|car\\b|parce que|et (?=(?:je|ne|n'|il|elle)\\b)",
  words: {
    mail: "messages?|courriels?|courriers?|mels?\\b|mails?\\b|e-?mails?",
    inbox: "boite de reception|reception\\b|corbeille d'arrivee",
    sent: "(?:elements|messages|mails|courriers|courriels|e-?mails|dossier|boite d') ?envoyes?|envoyes\\b|messages que j'envoie|boite d'envoi",
    folder: "(?:sous-)?dossiers?|repertoires?|libelles?",
    mark: "(?:non[- ])?lus?\\b|supprim\\w*|effac\\w*|brouillons?|deplac\\w*|marques?|archives?|archivees?",
    old: "anciens?|anciennes?|vieux|dernier mois|(?:30|trente|60|90) (?:derniers )?jours|mois\\b|annees?|precedents?|mois en cours",
    password: "mots? de passes?|mdp\\b|identifiants?|authentification|fenetre de connexion|passwords?",
    box: "boites?|messagerie|espace|stockage|quota|compte|memoire|bal\\b",
    server: "serveurs?|comptes?|fournisseur|fai\\b|reseau|messagerie",
    others:
      "(?<!(?:de|des|par) (?:mes |les )?)(?:destinataires?|correspondants|clients|personne|les autres|mes (?:contacts|amis|collegues))\\b(?=.{0,24}(?:rec|voi))",
    foreign:
      "calendriers?|agenda|rendez-vous|contacts\\b|carnet d'adresses|signatures?|polices?|pieces? jointes?|imprim\\w*|spams?|pourriels?|indesirables?|publicites?|clavier|souris|teams|notes\\b|taches|reponse automatique|modele|chiffr\\w*|tri(?:er)?\\b|sms\\b|video|musique|photos?|colis|fichier",
    phone: "telephones?|portable\\b|mobile|tel\\b",
    tablet: "tablette",
    computer: "ordinateurs?|ordi\\b|pc\\b|poste\\b",
    web: "site\\b|internet|navigateur|en ligne|web",
    program: "logiciel de messagerie|application mail|client de messagerie",
    device: "appareils?|les deux|autres? (?:appareil|ordinateur|pc|poste)|partout|peripheriques?",
    arrive:
      "recois|recoit|recevoir|recoivent|recu\\w*|reception\\b|arriv\\w*|releve\\w*|relever|telecharg\\w*|rapatri\\w*|recuper\\w*|actualis\\w*|mise? a jour|entrants?|rentr\\w*|parvien\\w*|afflu\\w*",
    send: "envo(?:i|ie|yer|ye|is|ient)\\b|envois\\b|partent|parti(?:r|s|e)?\\b|part\\b|expedi\\w*|sortants?|repondre|transfer\\w*|boite d'envoi|emettre|emission",
    ask: "demand\\w*|reclam\\w*|redemand\\w*|exige\\w*|sollicit\\w*|saisir|ressaisir|retaper|taper|rentrer (?:le|mon)|entrer (?:le|mon)|remettre|pop-?up|apparait|deconnect\\w*|reconnect\\w*",
    accept: "memoris\\w*|enregistr\\w*|retien\\w*|accept\\w*|sauvegard\\w*|garde\\b|reconnu\\w*|reconnait|souvien\\w*",
    login:
      "identifi(?:er|cation)\\b|authentif\\w*|m'identifier|se loguer|loguer|ouvrir (?:une |ma )?session|log-?in\\b|me connecter a (?:mon compte|ma boite)",
    connect:
      "connect\\w*|connexion\\w*|joindre|acceder|acces\\b|ouvrir\\b|ouvre\\b|contacter|configurer|ajouter|charge\\w*|repond\\b|atteindre",
    work: "fonctionn\\w*|marche\\w*|march\\w*",
    sync: "synchro\\w*|a jour\\b",
    see: "vois\\b|voit\\b|voir\\b|voient|affich\\w*|apparai\\w*|visibles?|trouv\\w*|retrouv\\w*|figur\\w*|contient|presents?\\b|presentes?\\b",
    not: "ne\\b|n'|pas\\b|plus\\b(?! (?:tard|de place))|jamais|aucun\\w*|rien\\b|sans\\b|impossible|ni\\b|arret\\w*|cess\\w*|refus\\w*|incapable|impossibilite",
    fail: "erreurs?|problemes?|echou\\w*|echec\\w*|panne|bloqu\\w*|difficultes?|bug\\w*|soucis?|plant\\w*|rejet\\w*",
    again:
      "sans cesse|sans arret|toujours|tout le temps|constamment|continuellement|chaque|a nouveau|de nouveau|encore|regulierement|en boucle|repet\\w*|en permanence|toutes les|tous les jours|soudain\\w*|re(?:demande|saisir|taper)\\w*",
    still: "encore|toujours|revien\\w*|reapparai\\w*|restent?\\b|a nouveau|de nouveau",
    full: "pleine?s?\\b|satur\\w*|plus de place|plus d'espace|espace (?:de stockage )?(?:insuffisant|plein)|quota (?:est )?(?:depass|attein)\\w*|(?:quota|limite|capacite|stockage)\\b.{0,24}(?:depass|attein|plein|satur)\\w*|(?:depass|attein)\\w* (?:le |mon |la |ma )?(?:quota|limite|capacite)|manque (?:de place|d'espace)",
    differ:
      "differen\\w*|pas (?:les |la |le )?memes?|pas identiques?|decal\\w*|ne correspond\\w*|desynchron\\w*|moins de (?:mails|messages)",
    late: "retard\\w*|tard\\b|plus tard|delai\\w*|heures? (?:apres|plus tard|de retard)|lent\\w*|tardiv\\w*",
    stuck: "bloqu\\w*|coinc\\w*|restent?\\b|en attente|en file|stagn\\w*",
    bounce:
      "revien\\w* .{0,24}(?:erreur|expediteur)|me revien\\w*|retour(?:n\\w*)?\\b.{0,20}(?:expediteur|erreur)|non remis|non distribu\\w*|mailer[- ]daemon|undeliver\\w*|rejet\\w*",
    gone: "dispar\\w*|perdus?|perdues?|manqu\\w*|vides?\\b|efface\\w* (?:tout|de|automat)|introuvables?|supprime\\w* (?:mes|tout|du|automat)",
    only: "seul\\w*|uniquement|que (?:sur|le|les|des)|juste",
    wrong:
      "incorrect\\w*|errone\\w*|invalide\\w*|mauvais\\w*|faux\\b|refus\\w*|rejet\\w*|echou\\w*|echec|non valide|pas accepte",
    empty: "vides?\\b|rien\\b",
    byHand: "manuel\\w*|a la main|(?:que|seulement) (?:si|quand|lorsque)|notification\\w*|push\\b|arriere-plan",
    nothingNew:
      "(?:plus |pas |plus )?aucun (?:nouveau )?(?:mail|message|courriel|e-?mail|courrier)(?! (?:ne part|n'est envoye))|pas de (?:nouveaux? )?(?:mails?|messages?|courriels?)\\b|plus rien|plus de (?:nouveaux? )?(?:mails?|messages?|courriels?)\\b",
    fresh: "nouveaux? (?:mails?|messages?|courriels?|e-?mails?)|derniers (?:mails|messages)",
    down: "hors ligne|deconnecte\\w*|injoignable|indisponible|pas de connexion|inaccessible|ne repond (?:pas|plus)|delai d'attente|certificat\\w*|timeout",
    wish: "comment\\b|est-il possible|puis-je|peut-on|est-ce (?:que|possible)|je (?:voudrais|souhaite|veux|cherche)|quel(?:le)?s?\\b|y a-t-il|qu'est-ce",
    all: "les deux|tous\\b|toutes\\b|partout|ni\\b",
  },
};
