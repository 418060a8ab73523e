import type { RuleSet } from "../rule.ts";

/** Where what the server does not support is a way of logging in or of encrypting: other rules know that. */
const OF_LOGIN =
  /authent|autentic|identific|аутентиф|验证|驗證|認證|认证|認証|uwierzyteln|ověřen|passw|mot de passe|contraseñ|парол|密码|密碼|パスワード|hasł|kennwort|wachtwoord|\btls\b|\bssl\b|verschlüssel|chiffr|cifra|шифр|加密|暗号/i;

/** What mail programs say of folders, of room for messages and of what a server cannot do, in other languages than English. */
export const MAILBOXES_ABROAD: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["mailbox-name-invalid", "mailbox-prefix-wrong"],
      confidence: "likely",
      when: /(?:buchstabe|zeichen)\b.{0,40}\breserviert|ordnername\b.{0,40}(?:unzulässig|ungültig|verboten|nicht erlaubt)|caractère\b.{0,40}réservé|nom (?:du|de) dossier\b.{0,40}(?:interdit|invalide|non valide|ne peut pas)|carácter\b.{0,40}reservado|nombre de (?:la )?carpeta\b.{0,40}(?:prohibid|no (?:es )?válid|inválid)|carattere\b.{0,40}riservato|nome (?:della )?cartella\b.{0,40}non (?:valid|consentit|ammess)|car[aá]cter[e]?\b.{0,40}reservado|nome da pasta\b.{0,40}(?:proibid|inválid)|teken\b.{0,40}gereserveerd|mapnaam\b.{0,40}(?:ongeldig|niet toegestaan)|znak\b.{0,40}zastrzeżony|nazw\S+ folderu\b.{0,40}(?:niedozwolon|nieprawidłow)|znak\b.{0,40}(?:vyhrazen|rezervován)|název složky\b.{0,40}(?:neplatn|nepovolen)|символ.{0,40}зарезервирован|имя папки.{0,40}(?:недопустим|запрещ)|(?:保留(?:字符|字元)|保留了.{0,8}字[符元])|(?:文件夹|邮件夹|資料夾|信箱|信件匣)(?:名|名称|名稱)?.{0,6}(?:包含|含有)(?:禁止|非法|无效|無效|不允许|特殊)(?:使用)?(?:的)?字[符元]|(?:文件夹|資料夾)名(?:称|稱)?(?:无效|無效|不合法|非法)|mappnamn\S*.{0,40}ogiltig|mappenavn\S*.{0,40}ugyldig|klasör adı\S*.{0,40}geçersiz(?! kıl)|назва теки.{0,80}(?:некоректн|неправильн|недопустим)|mappanév.{0,40}érvénytelen|폴더 이름.{0,60}(?:올바르지|잘못|유효하지)|という文字は予約され|フォルダー?名.{0,16}(?:使用できない|無効な|禁止)/i,
    },
    {
      ids: ["quota-exceeded", "session-storage-full"],
      confidence: "likely",
      when: /(?:aucun|plus d.|pas assez d.) ?espace\b|espace (?:disque |de stockage )?insuffisant|(?:kein|nicht genug|nicht genügend|zu wenig) (?:freier |freien )?(?:speicherplatz|speicher\b)|(?:sin|no hay|falta|no queda) (?:suficiente )?espacio\b|espacio (?:en disco )?insuficiente|spazio (?:su disco |di archiviazione )?(?:insufficiente|esaurito)|(?:sem|falta de) espaço|espaço (?:em disco )?insuficiente|(?:niet genoeg|onvoldoende) (?:schijf)?ruimte|(?:brak|za mało) (?:wolnego )?miejsca|(?:nedostatek|není dostatek) místa|(?:недостаточно|нет|не хватает|закончилось) (?:свободного )?(?:места|пространства)|(?:没有|沒有|无)足够的?(?:磁盘|磁碟|存储)?空间|(?:磁盘|磁碟|存储|儲存)空间?(?:不足|已满|已滿)|(?:ディスク|保存)(?:の)?(?:空き)?(?:領域|容量|スペース)(?:が|の)?(?:不足|足りません)|(?:디스크|저장) 공간.{0,8}부족/i,
      unless:
        /(?:auf|sur|en|on) (?:ihrem|votre|su|your) (?:gerät|appareil|dispositivo|device)|anwendung|application\b/i,
    },
    {
      ids: ["mailbox-not-found"],
      confidence: "likely",
      when: /(?:kein (?:solcher )?|der )?ordner\b.{0,60}(?:gibt es nicht|existiert nicht|nicht vorhanden)|kein(?:en)? (?:solche[rn]? )?ordner|aucun dossier|dossier\b.{0,40}inexistant|no (?:existe|hay)\b.{0,12}carpeta|nessuna cartella|cartella\b.{0,40}(?:non esiste|inesistente)|não existe (?:a )?pasta|pasta\b.{0,40}não existe|geen (?:dergelijke |zodanige )?map\b|map\b.{0,40}bestaat niet|(?:nie ma|brak) (?:takiego )?(?:folderu|katalogu)|folder\b.{0,40}nie istnieje|žádná (?:taková )?složka|složka\b.{0,40}neexistuje|ingen (?:sådan )?mapp|mappen\b.{0,40}(?:finns inte|findes ikke|finnes ikke)|klasör\S*.{0,12}(?:yok|bulunamadı|mevcut değil)|(?:нет|немає) (?:такой |такої )?(?:папки|теки)|nincs (?:ilyen )?.{0,24}mappa|(?:没有|沒有|无此|無此|不存在)(?:该|名为|這個|这个)?.{0,24}(?:文件夹|資料夾)|フォルダー?.{0,24}(?:(?<!正しく)ありません|存在しません)|폴더\S{0,2} ?.{0,12}(?:없습니다|없음)/i,
      unless: /quota|kontingent|speicher/i,
    },
    {
      ids: ["capability-extension-missing"],
      confidence: "likely",
      when: /\bserver\b.{0,20}\bunterstützt (?:keine?n?|nicht)\b|\bserver\b.{0,40}\bnicht unterstützt|\bserveur\b.{0,20}\bne (?:prend pas en charge|gère pas|supporte pas)|\bservidor\b.{0,20}\bno (?:admite|incluye|soporta)|\bserver\b.{0,20}\bnon (?:supporta|gestisce)|\bservidor\b.{0,20}\bnão (?:suporta|oferece suporte)|\bserver\b.{0,20}\bondersteunt geen|\bserwer\b.{0,20}\bnie obsługuje|\bserver\b.{0,20}\bnepodporuje|\bservern?\b.{0,20}(?:stöder inte|understøtter ikke|støtter ikke)|сервер.{0,20}не поддерживает|(?:服务器|伺服器)(?:并)?不(?:支持|支援)|サーバー?は.{0,24}(?:をサポートして|に対応して)(?:いません|いない|おりません)|서버.{0,16}지원하지 않/i,
      unless: OF_LOGIN,
    },
  ],
};
