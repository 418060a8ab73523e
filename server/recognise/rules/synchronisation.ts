import type { RuleSet } from "../rule.ts";

/**
 * What mail programs report when a change does not arrive: a message, a mark, a folder, or the news of it. In English, German,
 * French, Spanish, Russian, Chinese and Japanese.
 */
export const SYNCHRONISATION: RuleSet = {
  clue: "client",
  rules: [
    {
      ids: ["mailbox-read-only", "mailbox-permission-denied"],
      confidence: "certain",
      when: /(?:postfach|ordner)\b.{0,24}(?:schreibgeschützt|nur (?:zum )?les(?:bar|en)|nur lesezugriff)|(?:boîte|dossier)\b.{0,40}lecture seule|(?:buzón|carpeta)\b.{0,40}s[oó]lo lectura|(?:папк|ящик)\S{0,4}.{0,40}только (?:для чтения|чтение)|(?:邮箱|文件夹|邮件夹|信箱|資料夾).{0,8}(?:只读|唯讀)|(?:只读|唯讀)(?:的)?(?:邮箱|文件夹|信箱|資料夾)|(?:フォルダ|メールボックス).{0,12}(?:読み取り専用|読取専用)/i,
    },
    {
      ids: ["capability-extension-missing"],
      confidence: "certain",
      when: /(?:server|serveur|servidor|сервер)\b.{0,16}(?:unterstützt|ne (?:prend pas en charge|supporte pas)|no (?:admite|soporta)).{0,20}\b(?:idle|sort|thread|condstore|qresync|move|quota|uidplus)\b|сервер не поддерживает.{0,24}\b(?:idle|sort|thread|condstore|qresync|move|quota|uidplus)\b|(?:服务器|伺服器).{0,4}(?:不支持|不支援).{0,12}\b(?:idle|sort|thread|condstore|qresync|move|quota|uidplus)|サーバ(?:ー)?.{0,4}\b(?:idle|sort|thread|condstore|qresync|move|quota|uidplus).{0,10}(?:対応して|サポートして)いません/i,
    },
    {
      ids: ["sync-push-slow", "capability-idle-missing"],
      confidence: "likely",
      when: /\bpush\b.{0,40}(?:delay|\blate\b|slow|lag)|(?:new |e-?)(?:mail|message|notification)s?\b.{0,20}(?:arrive|appear|come|show up|are|is) (?:only )?(?:\d+ )?(?:minutes? |very |too )?(?:late|delayed)|delayed (?:push|(?:e-?mail |mail )?notifications?)|(?:推送|新邮件(?:提醒|通知)?).{0,6}(?:延迟|延遲|太慢|很慢|滞后)|push.{0,20}verzögert|benachrichtigung\w*.{0,20}(?:verspätet|verzögert)|notifications?.{0,20}(?:en retard|retardées)/i,
    },
    {
      ids: ["sync-push-missing", "capability-idle-missing", "session-idle-timeout"],
      confidence: "likely",
      when: /\bpush\b.{0,24}(?:(?:does|do|is|are|has|have)?(?:n't| not)|never|no longer|stopped|fail|broken).{0,20}(?:work|arriv|deliver|receiv|com(?:e|ing)|active|enabled)|\bpush (?:fail|broken|stopped)|no push (?:mail|notification|e-?mail)|(?:new |e-?)(?:mail|message)s? (?:only|not|don't|do not|doesn't|never).{0,20}(?:appear|show|arrive|come|display).{0,30}(?:until|after|when|unless|automatically).{0,24}(?:refresh|sync|click|open|restart|reload|manual|automatically)?|\bidle\b.{0,60}(?:no (?:untagged |update|notification|exists)|not (?:notif|announc|pushed|trigger)|without (?:any )?(?:exists|notification)|never (?:notif|return|announc|push))|(?:推送|push).{0,6}(?:不(?:工作|起作用|生效|可用|能用)|失败|失敗|无效|失效|收不到)|收不到.{0,6}(?:推送|新邮件(?:提醒|通知))|(?:手动|手動)(?:刷新|收取|收信|重新整理).{0,8}才.{0,8}(?:邮件|看到|收到|显示)|新邮件.{0,6}不(?:会)?(?:自动|及时)|push.{0,20}funktioniert nicht|neue (?:e-?)?(?:mails?|nachrichten).{0,40}(?:erst|nur) (?:nach|beim|wenn)|push ne fonctionne (?:pas|plus)|(?:push|las notificaciones) no funciona|プッシュ(?:通知)?.{0,6}(?:届|来ない|来ません|機能し|動作し)/i,
    },
    {
      ids: ["sync-flag-lost", "mailbox-permission-denied", "mailbox-read-only"],
      confidence: "likely",
      when: /(?:turn|turns|turned|become|becomes|became|revert|reverts|reverted|go|goes|went|marked|come|back).{0,24}\bunread again|(?:\bread|unread|seen|flags?|flagged|star\w*|answered)\b[ /]?(?:unread )?(?:status|state|marks?|flags?|messages?)?\b.{0,12}(?:(?:is |are |was |were |has |have |does |do |did )?not (?:being )?(?:saved|synced|syncing|synchroni[sz]\w+|kept|stored|remembered|sync)|(?:is|are|was|were|gets?) (?:lost|reset|reverted))|(?:could(?:n't| not)|unable to|failed to|cannot|can't) (?:set|store|change|update|sync\w*) (?:the )?(?:message )?(?:\\\w+ )?flags?\b|\bSTORE (?:command )?failed|(?:已读|未读|已讀|未讀|星标|标记).{0,6}(?:状态|狀態)?.{0,4}(?:不同步|丢失|遺失|无法保存|没有保存|无法同步|又变)|已读.{0,6}(?:变|變)(?:成|为|回|為)?未读|wieder (?:als )?ungelesen|(?:à nouveau|de nouveau) (?:marqués? (?:comme )?)?non lus?|de nuevo (?:como )?no leíd|снова.{0,24}непрочитан|未読に戻/i,
    },
    {
      ids: ["sync-expunge-lost", "mailbox-permission-denied", "mailbox-not-found", "quota-exceeded"],
      confidence: "likely",
      when: /deleted (?:e-?)?(?:mails?|messages?).{0,24}(?:re-?appear|come back|coming back|return|are back|show up again)|(?:could(?:n't| not)|unable to|failed to|cannot|can't) (?:be )?(?:moved?|deleted?|expunged?|removed?|trash(?:ed)?) (?:(?:the|this|these|your|some|selected|deleted|junk|an?) )*(?:e-?mail )?(?:messages?|mails?|e-?mails?)\b|(?:message|e-?mail|mail)s?\b.{0,60}(?:could(?:n't| not)|cannot|can't) be (?:moved|deleted|expunged|removed|transferred)|error (?:while |when )?(?:moving|deleting|expunging|removing) (?:the )?(?:deleted |junk )?(?:messages?|mails?|e-?mails?)\b|\bEXPUNGE (?:command )?failed|无法(?:移动|删除|搬移)(?:此|该|这封|所选)?(?:邮件|电子邮件|信件)|無法(?:移動|刪除)(?:郵件|信件)|(?:邮件|信件).{0,8}(?:无法|不能|未能)(?:被)?(?:移动|移到|移至|删除)|(?:已删除|删除)的邮件.{0,6}(?:又|再次|重新|还会)(?:出现|回来)|(?:e-?mail|nachricht)\b.{0,30}(?:kann|konnte) nicht .{0,60}(?:bewegt|verschoben|gelöscht)|impossible de (?:déplacer|supprimer) (?:le |ce |les )?(?:message|e-?mail|mail)|no se (?:puede|pudo|ha podido) (?:mover|eliminar|borrar) (?:el |los )?(?:mensaje|correo)|не удалось (?:переместить|удалить) (?:сообщени|письм)|(?:メッセージ|メール)を(?:移動|削除)でき/i,
      unless: /from (?:the )?account|attachment|connection|timed? ?out|timeout/i,
    },
    {
      ids: ["sync-folder-change-failed", "mailbox-name-invalid", "mailbox-permission-denied", "mailbox-prefix-wrong"],
      confidence: "likely",
      when: /(?:could(?:n't| not)|unable to|failed to|cannot|can't) (?:create|rename|delete|remove|add) (?:(?:the|this|a|an|new|imap|mail) )*(?:folder|mailbox|subfolder|directory)|(?:folder|mailbox)\b.{0,60}(?:could(?:n't| not)|cannot|can't) be (?:created|renamed|deleted|removed|added)|error (?:while |when )?(?:creating|renaming|deleting|removing) (?:the )?(?:folder|mailbox)|\b(?:CREATE|RENAME|DELETE) (?:command )?failed|(?:mailbox|folder) has (?:children|inferior\w*|subfolders|child)|无法(?:新建|创建|建立|重命名|删除)(?:此|该|新)?(?:邮件)?文件夹|(?:新建|创建|重命名|删除)文件夹(?:失败|出错)|無法(?:建立|重新命名|刪除)(?:資料夾|信箱)|ordner.{0,40}(?:konnte|kann) nicht (?:erstellt|angelegt|umbenannt|gelöscht)|impossible de (?:créer|renommer|supprimer) (?:le |ce |un )?dossier|no se (?:puede|pudo|ha podido) (?:crear|renombrar|cambiar el nombre|eliminar) (?:de )?(?:la |una )?carpeta|не удалось (?:создать|переименовать|удалить) папку|フォルダ(?:ー)?を(?:作成|削除|名前)/i,
      unless: /local folder|prefix|\bslash|connection|timed? ?out|timeout/i,
    },
    {
      ids: ["sync-append-failed", "quota-exceeded", "mailbox-not-found", "mailbox-permission-denied"],
      confidence: "likely",
      when: /(?:could(?:n't| not)|unable to|failed to|cannot|can't|error (?:while |when )?|problem (?:while |when )?)(?: ?be)? ?(?:sav(?:e|ing|ed)|stor(?:e|ing|ed)|cop(?:y|ying|ied)|append(?:ing|ed)?|upload(?:ing|ed)?|plac(?:e|ing|ed)) (?:(?:the|this|your|a|an|of) )*(?:\w+ )?(?:message|mail|e-?mail|draft|copy)s?\b(?! (?:account|address|settings?|password|server)\b)|(?:copy|message|draft|mail)\b.{0,20}(?:was|could|were|has|is)(?:n't| not)(?: be| been)? (?:saved|placed|stored|copied|uploaded|appended)|error saving (?:the )?(?:message|draft)|\bAPPEND (?:command )?(?:error|failed)|无法(?:保存|储存|存储)(?:此|该|这封)?(?:邮件|草稿)|(?:邮件|草稿).{0,12}(?:无法|未能|没有)(?:保存|存入|存储|复制)到?|(?:保存|存储|儲存)(?:草稿|邮件|郵件|已(?:发送|發送|傳送|寄出)(?:的)?(?:邮件|郵件|信件)).{0,4}(?:失败|失敗|出错|错误|錯誤)|無法儲存(?:郵件|草稿)|(?:nachricht|entwurf|kopie).{0,60}(?:konnte|wurde|kann) nicht .{0,40}(?:gespeichert|kopiert|abgelegt)|fehler beim (?:speichern|kopieren|ablegen) (?:der|des|ihrer) (?:nachricht|entwurf|mail)|impossible d.enregistrer (?:le |ce |votre )?(?:message|brouillon)|no se (?:puede|pudo|ha podido) guardar (?:el |su |una )?(?:mensaje|borrador|copia)|не удалось сохранить (?:сообщение|письмо|черновик|копию)|(?:メッセージ|メール|下書き)(?:の|を).{0,10}保存でき/i,
      unless: /attachment|to (?:the )?(?:disk|file|computer)|local folder|connection|timed? ?out|timeout/i,
    },
    {
      ids: ["sync-message-altered", "mailbox-corrupt"],
      confidence: "likely",
      when: /(?:message|mail|body|literal|rfc822) ?(?:size|length)\b.{0,30}(?:mismatch|differ|does(?:n't| not) match|wrong|unexpected|incorrect)|rfc822\.size.{0,60}(?:but|mismatch|differ|wrong|actual)|expected \d+ (?:bytes|octets).{0,30}(?:got|received|read|but)|(?:message|mail|body)\b.{0,20}(?:truncated|incomplete|altered|modified (?:by|in|on) (?:the )?server)|(?:邮件|信件).{0,8}(?:大小不一致|不完整|被截断|被修改|内容被改)/i,
    },
    {
      ids: ["sync-message-not-visible", "mailbox-corrupt", "mailbox-uidvalidity-changed"],
      confidence: "likely",
      when: /no such message|(?:nachricht|mensaje|bericht|üzenet|besked|messaggio|mensagem)\b.{0,16}(?:nicht verfügbar|no está disponible|niet beschikbaar|nem érhető el|non disponibile|não disponível)|nem érhető el ilyen üzenet|ingen sådan besked|(?:нет|немає) такого (?:сообщения|письма|повідомлення)|(?:keine solche|keine) nachricht (?:verfügbar|vorhanden)|(?:aucun|pas de) (?:tel )?message|no (?:existe|hay) (?:tal|ese|ning[uú]n) mensaje|não existe (?:tal|essa) mensagem|nessun messaggio|geen (?:dergelijk |zodanig )?bericht|(?:nie ma|brak) takiej wiadomości|žádná taková zpráva|inget sådant meddelande|böyle bir (?:ileti|mesaj) yok|nincs ilyen üzenet|(?:没有|沒有|无|無)(?:此|该|這|这)?(?:封|条|則)?(?:可用的)?(?:消息|邮件|訊息|信件|郵件)|そのようなメッセージ|그런 메시지|메시지가 없|(?:message|e-?mail|mail)s? (?:(?:was|were|is|are|could) )?(?:not (?:be )?found|no longer (?:exists?|available)|not (?:available|present|visible|seen))\b(?:.{0,20}(?:server|mailbox|folder))?|no such message|(?:does(?:n't| not) (?:have|contain)|no) (?:a |any |the )?messages? with (?:this |that |the )?uid|(?:some of the )?requested messages? no longer exist|messages? (?:do|does)(?:n't| not) exist|(?:could(?:n't| not)|unable to|cannot) (?:find|locate) (?:the |this |that |requested )*message|(?:sent|moved|saved) (?:mail|message|e-?mail|draft)s?\b.{0,30}(?:not|never|n't).{0,16}(?:appear|show|visible)|(?:邮件|信件)(?:在服务器上)?(?:已)?(?:不存在|未找到|找不到)|找不到(?:该|此|这封)?(?:邮件|信件)|(?:nachricht|e-?mail) (?:wurde )?(?:auf dem server )?nicht (?:mehr )?(?:gefunden|vorhanden)|(?:bericht|wiadomość|zpráva|messaggio|mensagem|e-?mail)\b.{0,16}(?:bestaat niet|niet gevonden|nie istnieje|neexistuje|non (?:esiste|trovato)|não (?:existe|encontrad))|message (?:introuvable|non trouvé)|mensaje no encontrado|(?:сообщение|письмо) не найдено|(?:メッセージ|メール)が見つかりません/i,
      unless: /mail ?server|host/i,
    },
  ],
};
