import type { Pattern } from "../rule.ts";

/** What a word of one subject begins with, in many languages; where words are not parted by blanks, anywhere in the text. */
export type Vocabulary = { begin: string; within: string };

/** That something failed. German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Swedish, Danish, Norwegian, Finnish, … */
export const FAILED: Vocabulary = {
  begin:
    "fehler|konnten? .{0,60}nicht|kann .{0,60}nicht|(?:ist )?fehlgeschlagen|gescheitert|erreur|impossible|échec|échou|a échoué|n.a pas pu|error\\b|falló|fallo\\b|no se (?:pudo|pudieron|puede|pueden|ha podido)|imposible|errore|impossibile|non riuscit|fallit|erro\\b|falha|falhou|não (?:foi possível|é possível|pôde)|fout\\b|mislukt|ko?n .{0,60}niet|kan .{0,60}niet|niet mogelijk|błąd|nie można|nie udało|nie ?powiod|niepowodzen|chyba|nelze|nepodařilo|selhal|fel\\b|kunde inte|kan inte|misslyck|fejl\\b|feil\\b|kunne ikke|kan ikke|mislyk|virhe|epäonnistu|hata\\b|hatası|başarısız|yapılamadı|ошибк|не удалось|невозможно|сбой|помилк|не вдалося|неможливо|zlyhal|nepodarilo|spodletel|ni mogoče|napaka\\b|nu se poate|eroare|eșuat|thất bại|không thể|gagal\\b|tidak (?:dapat|bisa|terhubung)|грешка|неуспеш|не може|nepavyk|klaida\\b|neizdev|nevar\\b|kļūda|ebaõnnestu|mistókst|get ekki|villa\\b|σφάλμα|απέτυχε|αποτυχία|αδυναμία|neuspje|nije moguće|greška|kan ikke|klarte ikke|fejlede|ei voi|не атрымал|памылк|no s.ha pogut|no es pot|hiba\\b|nem sikerült|nem lehet|sikertelen",
  within:
    "[ae]m[ae]d[ıi](?!\\p{L})|오류|실패|수 없|エラー|失敗|でき(?:ません|なかった)|错误|錯誤|失败|出错|出錯|无法|無法|未能|خطأ|فشل|تعذر|لا ?يمكن|خطا|عدم|שגיאה|נכשל|לא ניתן|ล้มเหลว|ไม่สามารถ|ผิดพลาด",
};

export const FOLDER: Vocabulary = {
  begin:
    "ordner|verzeichnis|dossier|carpeta|cartell|pasta|map\\b|mappen?\\b|mapp(?:ar|namn|a|át|á)?|folder|katalog|složk|klasör|папк|тек[иуао](?!\\p{L})|kansio",
  within: "폴더|フォルダ|文件夹|文件夾|資料夾|邮件夹|信件匣",
};

export const MESSAGE: Vocabulary = {
  begin:
    "nachricht|messag|mensaj|mensage|messagg|bericht|wiadomoś|zpráv|meddelande|melding|besked|viest|ileti|mesaj|сообщени|письм|повідомлен|лист|üzenet|e-?mail",
  within: "메시지|메일|信息|メッセージ|メール|邮件|郵件|信件|消息|訊息",
};

export const TO_CREATE_OR_RENAME: Vocabulary = {
  begin:
    "erstell|anleg|anzuleg|erzeug|umbenenn|umbenannt|cré[eé]|création|renomm|crea|renombr|cambiar el nombre|rinomin|creazion|cria|renome|aan(?:ge)?ma[ak]|hernoem|tworz|utworz|zmian\\S* nazw|zmieniani\\S* nazw|zmienić nazw|przemianow|vytvá|vytvoř|přejmenov|skap|byta namn|byt namn|namnbyte|opret|omdøb|opprett|endre navn|oluştur|yeniden adland|созда|переимен|створ|перейменув|létrehoz|átnevez|luo(?:mi|da)|nime(?:t|ä)",
  within: "만들|만드|생성|이름|作成|名前|创建|創建|建立|新建|重命名|更名|重新命名",
};

export const TO_DELETE: Vocabulary = {
  begin:
    "lösch|gelöscht|entfern|supprim|suppression|elimin|borr|expung|purg|cancell|exclu|apag|remov|rimoz|rimuov|compact|vernietig|czyszcz|уничтож|kitör|verwijder|usuw|usun|odstra[nň]|smaz|vymaz|ta bort|borttag|radera|raderin|slet|fjern|udrens|poist|sil(?:in|me|er)|удал|вилуч|видал|очист|очищ|töröl|törl",
  within: "삭제|지우|削除|消去|抹消|清空|销毁|删除|刪除|移除",
};

export const TO_MOVE: Vocabulary = {
  begin:
    "verschieb|verschob|déplac|mover|moviend|sposta|moviment|verplaats|przen[ioe]|přesou?[nuv]|flytt|flyt|siirt|taşı|перемещ|перемест|переміщ|пересун|áthelyez",
  within: "옮기|이동|移動|移动|搬移",
};

export const TO_STORE: Vocabulary = {
  begin:
    "anhäng|anzuhäng|hinzufüg|hinzuzufüg|speicher|gespeichert|kopier|ajout|copi|enregistr|añad|anexar|guard|aggiun|accod|salva|anexa|adicion|toevoeg|opslaan|opgeslagen|kopi|dodaw|dodać|dołącz|skopiow|zapis|přid|kopír|zkopír|ulož|lägg|tillägg|spara|tilføj|gem\\b|lagre|legg|tallen|lisä|ekle|kopyala|kaydet|добав|присоедин|копиров|скопиров|сохран|дода|копію|зберег|збереж|hozzáfűz|hozzáad|másol|menteni|mentés",
  within: "추가|덧붙|복사|저장|追加|コピー|保存|附加|添加|新增|复制|複製|儲存|存储",
};

export const LOGIN_WORD: Vocabulary = {
  begin:
    "authentifizier|anmeld|authentification|identification|autenticación|autenticar|inicio de sesión|autenticazion|autenticaç|autenticar|authenticatie|aanmeld|inlog|uwierzytelni|logowani|ověř|přihláš|autentis|inlogg|pålogg|godkend|todenn|kirjaut|kimlik doğrul|oturum aç|аутентифик|авториз|автентифік|розпізнаван|hitelesít|bejelentkez|overen|overjanj|prihlás|prijav|autentific|xác (?:minh|thực)|đăng nhập|otentikasi|autentikasi|удостоверяван|autoriz|autentifik|prisijungim|autentim|sisselog|auðkenn|innskrán|πιστοποίηση|ταυτοποίηση|επαλήθευσ|autentikac|аутентикац|пријав|аўтарыз|аўтэнтыф|inici de sessió|tunnist",
  within:
    "인증|로그인|認証|ログイン|认证|認證|驗證|验证|登录|登錄|登入|核對|المصادقة|تسجيل الدخول|كلمة (?:السر|المرور)|احراز هویت|אימות|התחבר|เข้าสู่ระบบ|ตรวจสอบสิทธิ์",
};

export const TO_CONNECT: Vocabulary = {
  begin:
    "verbind|verbund|connexion|connecter|contacter|joindre|conect|conexi|connett|connession|contatt|ligar|ligação|conexão|połącz|připoj|spojen|anslut|forbind|kontakt|koble|tilkob|yhdistä|yhtey|bağlan|подключ|соедин|з.єдна|підключ|kapcsol|csatlakoz|pripoj|povezav|poveziv|kết nối|terhubung|koneksi|свърж|връзк|prisijung|savieno|ühend|tengst|tenging|σύνδεσ|συνδε|злучэн|connectar",
  within: "接続|连接|連接|連線|연결|اتصال|الاتصال|الإتصال|חיבור|להתחבר|เชื่อมต่อ",
};

export const SERVER: Vocabulary = {
  begin:
    "server|servid|serveur|serwer|szerver|palvelim|sunucu|сервер|сървър|strežnik|máy chủ|peladen|netþjón|tjener|διακομιστ|poslužitelj|zerbitzari",
  within: "서버|サーバ|服务器|伺服器|主机|主機|المخدم|الخادم|سرور|השרת|เซิร์ฟเวอร์",
};

export const UNSUPPORTED: Vocabulary = {
  begin:
    "unterstützt .{0,80}nicht|nicht unterstützt|keine unterstützung|ne prend pas en charge|aucune prise en charge|non pris|ne supporte pas|no (?:se )?(?:admite|soporta|incluye)|no (?:hay|tiene) soporte|sin soporte|non (?:supporta|gestisce|è supportat)|nessun supporto|não (?:suporta|oferece suporte|há suporte)|sem suporte|ondersteunt .{0,80}niet|niet ondersteund|geen ondersteuning|nie obsługuje|brak obsługi|nieobsługiwan|nepodporuj|není podporov|bez podpory|stöder inte|stöds inte|inget stöd|saknar stöd|understøtter ikke|understøttes ikke|ingen understøttelse|støtter ikke|støttes ikke|ingen støtte|ei tue|desteklem|destek yok|не поддержив|нет поддержки|не підтриму|немає підтримки|nem támogat|nincs .{0,40}támogat",
  within:
    "지원하지|지원되지|지원 안|サポートして(?:いません|いない|おら|おりません)|サポートされて(?:いません|いない|おら)|対応して(?:いません|いない|おら|おりません)|不支持|不支援|未支援|不受支持",
};

/** Ways of logging in, by name or in words. */
export const MECHANISM: Vocabulary = {
  begin: `cram-md5|digest-md5|scram-|ntlm|gssapi|kerberos|apop|xoauth2|oauthbearer|legitimierung|auth`,
  within: "인증|認証|认证|認證|驗證|验证|核對",
};

export const EXTENSION: Vocabulary = {
  begin:
    "quot|kvot|cuota|cota|kota|квот|kvót|idle\\b|sort\\b|thread\\b|condstore|qresync|move\\b|uidplus|notify\\b|namespace",
  within: "クォータ|配额|配額|할당",
};

export const SECURE: Vocabulary = {
  begin:
    "sichere[nrs]?\\b|gesichert|sécuris|segur[ao]|sicur[ao]|beveiligd|veilig|bezpieczn|zabezpeč|bezpečn|säker|sikker|turvalli|güvenli|безопасн|защищ|безпечн|захищ|biztonság",
  within: "セキュリティ保護|セキュア|보안",
};

export const INVALID: Vocabulary = {
  begin:
    "ungültig|unzulässig|invalid|non valide|n.est pas valide|no es válid|non è valid|inválid|ongeldig|nieprawidłow|niedozwolon|neplatn|ogiltig|ugyldig|geçersiz|недопустим|неправильн|некоректн|érvénytelen",
  within: "无效|無效|無効|不合法|잘못|올바르지",
};

export const CHARACTER: Vocabulary = {
  begin: "zeichen|caract|caratt|teken|znak|tecken|tegn|karakter|символ|betű",
  within: "字符|字元|文字|문자",
};

/** The words of either subject. */
export function joinVocabularies(one: Vocabulary, other: Vocabulary): Vocabulary {
  return { begin: `${one.begin}|${other.begin}`, within: `${one.within}|${other.within}` };
}

const DOT_ABOVE = "\u0307";
const LONGEST_SENTENCE = 200;
const MOST_SENTENCES = 40;
const BETWEEN = /(?<=[.!?:;])\s+|(?<=[。！？：；])/;

/** Finds the first sentence that has words of all these subjects, in any order. */
export function patternOf(...subjects: readonly Vocabulary[]): Pattern {
  const tests = subjects.map(spokenOf);
  return {
    exec: (text) => {
      const sentences = text.split(BETWEEN, MOST_SENTENCES).map((sentence) => sentence.slice(0, LONGEST_SENTENCE));
      const found = sentences.find((sentence) => tests.every((isSpokenOf) => isSpokenOf(sentence)));
      return found === undefined ? null : [found];
    },
  };
}

/** The words of a subject as an expression, for a text in small letters. */
export function wordsOf(words: Vocabulary): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.begin})|${words.within}`, "u");
}

const TESTS = new Map<Vocabulary, (sentence: string) => boolean>();

/** Whether a sentence has words of a subject; as several rules ask the same of it one after the other, the last answer is kept. */
function spokenOf(words: Vocabulary): (sentence: string) => boolean {
  const known = TESTS.get(words);
  if (known) return known;
  const pattern = wordsOf(words);
  let last: { sentence: string; isFound: boolean } | undefined;
  const test = (sentence: string) => {
    if (last?.sentence !== sentence)
      last = { sentence, isFound: pattern.test(sentence.toLowerCase().replaceAll(DOT_ABOVE, "")) };
    return last.isFound;
  };
  TESTS.set(words, test);
  return test;
}
