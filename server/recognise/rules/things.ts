import type { Vocabulary } from "./vocabulary.ts";

/** What sentences of programs speak of, in many languages, beside what stands in `vocabulary.ts`. */

/** By what one logs in: user name, password, both together. */
export const CREDENTIALS: Vocabulary = {
  begin:
    "passw|kennwort|mot de passe|contraseñ|senha|palavra-passe|wachtwoord|paswoord|hasł|hesl|lösenord|adgangskod|kodeord|passord|salasan|parol[aeиі]|şifre|парол|jelsz|lozink|zaporka|gesl|slaptažod|parool|lykilorð|mật khẩu|(?:kata )?sandi|contrasenya|κωδικ|benutzernam|zugangsdaten|anmeldedaten|anmeldeinformation|nom d.utilisateur|identifiant|usuari|utilizador|nome utente|utente\\b|gebruikersna|nazw\\S* użytkownika|login\\b|uživatel|používateľsk|meno\\b|användarnam|brugernavn|brukernavn|käyttäjä|tunnus|kullanıcı|логин|логін|имя пользователя|користувач|felhasználó|korisničk|uporabnišk|utilizator|χρήστη|потребител|tên (?:đăng nhập|người dùng)|nama pengguna|credencia|credenzial|lietotāj|naudotoj|kasutaja|notand",
  within:
    "密码|密碼|パスワード|비밀번호|암호|用户名|用戶名|使用者名稱|帐号|账号|帳號|賬號|ユーザ|アカウント名|아이디|사용자|سم المستخدم|كلمة (?:ال)?(?:سر|مرور)|סיסמ|שם משתמש|รหัสผ่าน|رمز عبور|نام کاربری|登录名|登入名稱|登陆名|登陸名",
};

/** Where messages are kept, and how much room there is. */
export const STORAGE: Vocabulary = {
  begin:
    "postfach|speicher|quota|kontingent|bo[iî]te (?:aux lettres|mail|de réception|e-mail|est)|stockage|espace|buz[oó]n|cuota|espacio|almacen|casell|spazio|caixa (?:de|postal)|espaço|armazen|mailbox|postvak|opslag|skrzynk|schránk|brevlåd|utrymme|lagring|postkass|postboks|postilaatik|posta kutu|depolama|(?:почтов\\S+ )?ящик|квот|скриньк|сховищ|postafiók|tárhely|sandučić|nabiralnik|căsuț|γραμματοκιβώτι|χώρο|кутия|hộp thư|dung lượng|kotak (?:surat|masuk)|pašto dėžut|pastkast|postkast",
  within: "邮箱|郵箱|信箱|容量|空间|空間|メールボックス|메일함|사서함|편지함|용량|صندوق|تخزين|תיבת|אחסון|กล่อง",
};

export const CERTIFICATE: Vocabulary = {
  begin:
    "zertifikat|sicherheitszertifikat|certific|certifik|certyfik|sertifi|varment|varmen|tanúsítvány|сертифікат|сертификат|πιστοποιητικ|chứng chỉ|skírteini|цертификат",
  within: "证书|憑證|證書|証明書|인증서|شهادة|תעודת|תעודה|ใบรับรอง|گواهی",
};

/** Encryption by name or in words. */
export const TLS: Vocabulary = {
  begin:
    "tls|ssl|verschlüssel|chiffr|cifra|criptogra|szyfrow|šifr|krypter|salau|şifrele|шифр|titkos|handshake|рукопожат",
  within: "加密|暗号化|암호화|握手|ハンドシェイク|핸드셰이크",
};

export const NETWORK: Vocabulary = {
  begin:
    "netzwerk|internet|réseau|red\\b|rete\\b|rede\\b|netwerk|sieć|sieci|síť|síti|nätverk|netværk|nettverk|verkko|ağ\\b|интернет|сет[ьи]\\b|мереж|інтернет|hálózat|mreža|omrež|rețe|δίκτυ|мрежа|mạng|jaringan",
  within: "网络|網路|網絡|ネットワーク|インターネット|네트워크|인터넷|الشبكة|الإنترنت|רשת|เครือข่าย|شبکه",
};

/** A machine by its name. */
export const HOST: Vocabulary = {
  begin:
    "host|hôte|hostnam|rechnername|servername|nom (?:d.hôte|du serveur)|узел|хост|вузол|gazd[aă]|isäntä|vært|vert\\b|värd|hostitel|gép",
  within: "主机|主機|域名|ホスト|호스트|המארח|المضيف|میزبان|โฮสต์|ドメイン|도메인",
};

/** The folder that every account has. */
export const INBOX: Vocabulary = {
  begin:
    "inbox|posteingang|boîte de réception|bandeja de entrada|posta in arrivo|caixa de entrada|postvak in|skrzynk\\S* odbiorcz|doručen|inkorg|indbakke|innboks|gelen kutusu|входящ|вхідн",
  within: "收件箱|收件匣|受信トレイ|받은 ?편지함",
};

/** What a program shows in place of a password (OAuth 2.0). */
export const TOKEN: Vocabulary = {
  begin: "token|zugriffstoken|jeton|токен|oauth",
  within: "令牌|權杖|权杖|トークン|토큰|طوكن|אסימון",
};
