import type { Vocabulary } from "./vocabulary.ts";

/** What happened to something, as sentences of programs say it in many languages; what it happened to stands in `vocabulary.ts`. */

export const WRONG: Vocabulary = {
  begin:
    "falsch|ungültig|inkorrekt|nicht korrekt|fehlerhaft|stimm\\S* nicht|incorrect|erroné|invalid|mauvais|inválid|no válid|erróne|equivocad|errad[ao]|errat[aoe]|sbagliat|non (?:è )?valid|scorrett|non (?:è )?corrett|onjuist|verkeerd|ongeldig|nieprawidł|niepoprawn|błędn|nesprávn|neplatn|chybn|felaktig|fel (?:lösenord|användar)|ogiltig|forkert|ugyldig|feil (?:passord|bruker)|väär|virheelli|yanlış|hatalı|geçersiz|неверн|неправильн|некорректн|недейств|невірн|помилков|hibás|érvénytelen|helytelen|neispravn|pogrešn|napačn|nepravil|incorect|greșit|λάθος|λανθασμέν|грешн|невалид|sai(?!\\p{L})|không (?:đúng|chính xác|hợp lệ)|salah\\b|tidak (?:benar|valid|sah)|neteising|nepareiz|vale(?!\\p{L})|röng?u?\\b",
  within:
    "错误|錯誤|不正确|不正確|有误|有誤|无效|無效|不对|不對|正しくありません|正しくない|間違|誤り|誤って|違い|違って|올바르지|잘못|틀렸|틀림|일치하지|غير صحيح|خاطئ|שגוי|אינ\\S* נכונ|לא נכונ|ไม่ถูกต้อง|اشتباه|نادرست",
};

export const REFUSED: Vocabulary = {
  begin:
    "verweiger|abgelehnt|abgewiesen|zurückgewiesen|refus[eéèa]|rejet|rechaz|deneg|rehus|rifiut|respint|recus|rejeit|negad|geweiger|weiger|afgewezen|odrzuc|odmów|odmít|zamít|odmiet|avvis|avslag|vägra|nægte|afvis|nekte|torju|hylät|hylk|evätt|redded|reddett|geri çevr|отказ|отклон|отверг|відмов|відхил|elutas|visszautas|odbij|odbac|zavrn|refuz|respins|απορρίφθη|αρνήθηκε|отхвърл|từ chối|ditolak|menolak|atmest|noraid|keeldu",
  within: "拒绝|拒絕|被拒|拒否|거부|거절|رفض|נדח|סירב|ปฏิเสธ|رد شد",
};

export const OUT_OF_TIME: Vocabulary = {
  begin:
    "zeitüberschreit|zeitlimit|nicht rechtzeitig|délai|temps (?:imparti|limite|d.attente)|à temps|tiempo (?:de espera|agotado|límite|excedido)|a tiempo|tempo (?:limite|esgotado|scaduto|de espera|di attesa)|a tempo\\b|scadut[ao]|time-?out|te lang|op tijd|przekrocz\\S* (?:limit )?czas|limit czasu|upłynął|na czas\\b|vypršel|časov\\S* limit|včas\\b|tidsgräns|i tid\\b|tidsfrist|tidsavbrud|aikakatkais|ajoissa|zaman ?aşım|zamanında|тайм-?аут|(?:время|времени) ожидания|вовремя|превышен\\S* врем|час\\S* очікування|вчасно|időtúllép|időben|isteklo|istek|timp\\S* (?:de așteptare|expirat)|χρόνο|изтече|hết (?:thời gian|hạn)|quá (?:thời gian|lâu)|waktu (?:habis|tunggu)|batas waktu",
  within:
    "超时|超時|逾時|逾时|タイムアウト|時間切れ|시간.{0,4}초과|시간 제한|انتهت? (?:ال)?مهلة|مهلة|פסק זמן|תם הזמן|หมดเวลา|اتمام زمان",
};

export const SILENT: Vocabulary = {
  begin:
    "antwortet\\S* nicht|keine antwort|reagiert nicht|ne répond(?:ait)? pas|n.a pas répondu|aucune réponse|sans réponse|no (?:está )?respond|no ha respondido|sin respuesta|non (?:sta )?rispond|non ha risposto|nessuna risposta|não (?:está )?respond|sem resposta|(?:reageert|antwoordt) niet|niet gereageerd|geen (?:antwoord|reactie)|nie odpowi|brak odpowiedzi|neodpov|žádná odpověď|svara(?:r|de) inte|inget svar|svarer ikke|svart[e]? ikke|svarede ikke|intet svar|ingen svar|ei vasta|yanıt (?:verm|alınam|yok)|cevap (?:verm|alınam|yok)|не отвеча|не ответил|нет ответа|не відпов|немає відпов|nem válaszol|ne odgovara|nije odgovor|ni odgovor|nu răspunde|nu a răspuns|δεν (?:απαντά|ανταποκρίνεται|απάντησε)|не отговаря|không (?:phản hồi|trả lời)|tidak (?:merespons|menjawab|menanggapi)",
  within:
    "没有响应|没有回应|无响应|无应答|未响应|不响应|沒有回應|無回應|未回應|没有应答|応答(?:が|は)?(?:ありません|なし|しません|なく|ない|せず)|応答しな|응답(?:이|하지)?.{0,3}(?:없|않)|응답하지|لا يستجيب|لم يستجب|אינו מגיב|לא הגיב|ไม่ตอบ|پاسخ نمی",
};

export const ENDED: Vocabulary = {
  begin:
    "unterbroch|verloren|getrennt|abgebroch|abgerissen|verbindungsabbruch|beendet|geschlossen|perdu|interrompu|coupé|fermé|déconnect|perdid|interrumpid|cerró|cerrad|cortad|cortó|desconect|interrott|persa\\b|chius|disconness|interrompid|fechad|fechou|caiu|encerr|verbroken|afgebroken|gesloten|weggevallen|przerwan|utracon|zamkn|rozłącz|zerwan|přeruš|ztracen|uzavře|odpojen|preruš|bröts|avbröts|förlora|stängd|kopplades|afbrudt|mistet|lukket|brutt|avbrutt|katke|katkais|menete|suljet|sulki|kesil|koptu|kapat|разорван|прерван|потерян|закры|оборван|разъедин|втрачен|перерван|розірван|закри|megszakadt|lezár|prekinut|prekinula|izgubljen|prekinjen|întrerupt|pierdut|închis|χάθηκε|διακόπηκε|έκλεισε|прекъсна|загубен|bị (?:ngắt|mất)|mất kết nối|terputus|nutrūk|pārtrauk|katkes",
  within:
    "中断|中斷|断开|斷開|斷線|断线|丢失|关闭了|關閉了|被关闭|被關閉|已关闭|已關閉|切断|切れ|途切|끊|닫혔|انقطع|נקטע|נותק|נסגר|ถูกตัด|قطع شد",
};

export const ABSENT: Vocabulary = {
  begin:
    "nicht gefunden|(?:nicht|kein\\S* .{0,40}) finden|existiert nicht|gibt es nicht|unbekannt|nicht (?:auf)?ge?löst|nicht auflös|introuvable|inconnu|n.existe pas|pas trouvé|résol|no (?:se )?(?:(?:ha |pudo |puede )?encontr|existe|pudo resolver|hall)|desconocid|non (?:(?:è stat[ao] )?trovat|esist)|impossibile (?:trovare|risolvere)|inesistent|sconosciut|não (?:foi )?(?:encontrad|exist|possível (?:encontrar|localizar|resolver))|não é conhecid|desconhecid|niet (?:gevonden|bekend|vinden)|bestaat niet|onbekend|nie (?:znale|istnieje|odnale|można (?:znaleźć|odnaleźć|rozwiązać))|nieznan|nenalez|neexist|nelze (?:najít|nalézt)|neznám|hitta(?:de)?s inte|inte hitta|kunde inte hitta|finns inte|okänd|ikke (?:fund|finde|finne|funnet)|findes ikke|finnes ikke|ukendt|ukjent|ei löy|tuntemat|ei ole olemassa|bulunam|bilinmeyen|mevcut değil|не (?:был )?найден|не удалось найти|не существ|неизвест|не знайден|не вдалося знайти|невідом|не існує|nem található|nem létez|ismeretlen|nije (?:pronađen|moguće pronaći)|ne postoji|nepoznat|ni (?:bilo )?(?:mogoče )?naj|ne obstaja|nu (?:a fost găsit|există)|necunoscut|δεν (?:βρέθηκε|υπάρχει)|άγνωστ|не (?:е |беше )?намерен|không (?:tìm thấy|tồn tại)|tidak (?:ditemukan|ada\\b|dikenal)",
  within:
    "找不到|未找到|不存在|无法找到|無法找到|无法解析|無法解析|解析失败|不知道这样的|未知的?主机|見つかりません|見つからない|見つけられ|存在しません|存在しない|解決でき|찾을 수 없|존재하지|알 수 없는|غير موجود|لم يتم العثور|לא נמצא|לא קיים|ไม่พบ|یافت نشد|پیدا نشد",
};

export const FULL: Vocabulary = {
  begin:
    "voll\\b|überschritten|erschöpft|pleine?\\b|satur|dépass|llen[ao]\\b|excedi|superad|agotad|pien[ao]\\b|esaurit|superat|chei[ao]\\b|exced|ultrapass|esgotad|lotad|vol\\b|overschr|bereikt|pełn|przekrocz|przepełn|pln[áýé]\\b|překroč|preplnen|prekroč|full\\b|överskrid|fuld\\b|overskred|täynnä|täytt|ylitt|dolu\\b|doldu|aşıl|aşıldı|переполн|заполнен|превыш|перевищ|переповнен|заповнен|megtelt|betelt|pun[ao]?\\b|prekorač|poln[ai]?\\b|plin[ăe]?\\b|depăși|γεμάτ|υπέρβαση|пълн|đầy|penuh|perpild|pilna|täis\\b",
  within: "已满|已滿|满了|滿了|超限|超出|不足|超過|いっぱい|満杯|一杯|上限|가득|초과|부족|ممتلئ|מלא|חרג|เต็ม|پر شد",
};

export const TOO_MANY: Vocabulary = {
  begin:
    "zu viele|trop de|demasiad|tropp[ie]|muit[ao]s|te veel|zbyt (?:wiele|dużo)|za dużo|příliš mnoho|príliš veľa|för många|for mange|liian mon|çok fazla|слишком много|забагато|занадто багато|túl sok|previše|preveč|prea mult|πάρα πολλ|твърде много|quá nhiều|terlalu banyak|max(?:im\\S+ \\S+|im\\S+) (?:anzahl|nombre|número|numero|liczb|poč)\\S*.{0,30}(?:überschr|dépass|superad|superat|exced|przekrocz|překroč)",
  within: "过多|太多|過多|過於頻繁|过于频繁|多すぎ|너무 많|كثيرة|יותר מדי|มากเกิน",
};

export const WITHOUT: Vocabulary = {
  begin:
    "kein|sin\\b|sans\\b|pas de|aucune?\\b|senza\\b|nessun|sem\\b|nenhum|geen\\b|brak\\b|žádn|bez\\b|ingen\\b|inget\\b|ei\\b|yok\\b|нет|немає|nincs|nema\\b|ni\\b|nu există|fără|χωρίς|няма|không có|tidak ada",
  within: "没有|沒有|无|無|なし|ありません|없습니다|없음|لا يوجد|אין|ไม่มี",
};

export const UNREACHABLE: Vocabulary = {
  begin:
    "nicht erreich|unerreichbar|injoignable|inaccessible|inalcanzable|no (?:es |está )?(?:accesible|alcanzable|disponible)|irraggiungibile|non (?:è )?raggiungibile|inacess|inalcançável|onbereikbaar|niet bereikbaar|nieosiągaln|niedostępn|nedostupn|nedosažiteln|inte nå|onåbar|utilgængelig|utilgjengelig|ikke nå|tavoittamattom|ei tavoiteta|ulaşılam|erişilem|недоступ|недосяжн|elérhetetlen|nem érhető el|inaccesibil|απρόσιτ|недостъп|không thể (?:truy cập|kết nối|tới)|tidak (?:dapat dijangkau|terjangkau)",
  within:
    "不可达|不可達|无法访问|無法存取|連不上|连不上|到達でき|到達不能|도달할 수 없|لا يمكن الوصول|אינו זמין|ไม่สามารถเข้าถึง",
};

export const EXPIRED: Vocabulary = {
  begin:
    "abgelaufen|expir|caducad|vencid|scadut|verlopen|wygas|vypršel|vypršan|utgång|utgått|udløb|utløp|vanhent|süresi|истек|истёк|просроч|закінч|lejár|istek|potek|έληξε|изтекъл|изтече|hết hạn|kedaluwarsa|kadaluarsa|baigė|beidz|aegun",
  within: "过期|過期|到期|失效|期限切れ|有効期限|만료|انتهت صلاحي|פג תוקף|หมดอายุ|منقضی",
};

export const EXCEEDED: Vocabulary = {
  begin:
    "überschritten|dépass|excedid|superad|superat|ultrapassad|overschreden|przekrocz|překroč|prekrač|överskrid|overskred|ylitt|aşıl|превыш|перевищ|túllép|prekorač|depăși|υπέρβαση|надвиш|vượt|melebihi",
  within: "超过|超過|超出|초과|تجاوز|חריגה",
};
