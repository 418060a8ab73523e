import type { RuleSet } from "../rule.ts";

/** What mail programs say of logins in other languages than English, beside the commonest words for a wrong password. */
export const LOGIN_ABROAD: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["capability-login-disabled", "auth-privacy-required", "auth-mechanism-unsupported"],
      confidence: "certain",
      when: /erlaubt\b.{0,80}(?:klartext|unverschlüsselt|ungesichert)|(?:klartext|unverschlüsselt)\S*.{0,40}nicht (?:erlaubt|zulässig|zugelassen)|n.autorise pas\b.{0,40}(?:non chiffré|en clair)|(?:non chiffré|en clair)\S*.{0,30}(?:interdit|pas autoris|refus)|no (?:permite|acepta)\b.{0,30}(?:sin cifrar|texto plano|en claro)|non (?:gestisce|accetta|permette|consente)\b.{0,24}password in (?:testo semplice|chiaro)|não permite\b.{0,30}(?:texto simples|sem (?:encriptação|criptografia))|staat geen\b.{0,24}(?:niet-versleutelde|onversleutelde|platte)|nie zezwala\b.{0,60}(?:otwartym tekstem|nieszyfrowan)|nepovoluje\b.{0,40}(?:nešifrovan|prost)|не (?:разрешает|допускает|принимает)\b.{0,40}(?:открыт\S+|незашифрованн\S+|обычных текстовых) ?(?:текст\S*)?|(?:不允许|不允許|不接受|禁止)(?:使用)?(?:明文|未加密的?)|平文(?:の)?パスワード.{0,16}(?:許可|使用でき)|평문 (?:비밀번호|암호).{0,16}(?:허용|사용할 수 없)/i,
    },
    {
      ids: ["auth-mechanism-unsupported", "auth-oauth-required"],
      confidence: "certain",
      when: /unterstützt\b.{0,60}authentifizierung\S*.{0,24}nicht|unterstützt keine?\b.{0,24}authentifizierung|authentifizierung\S*.{0,40}nicht unterstützt|ne (?:prend pas en charge|gère pas|supporte pas)\b.{0,60}authentification|no (?:admite|soporta|es compatible con|acepta)\b.{0,60}(?:autenticación|identificación)|non (?:supporta|gestisce|accetta)\b.{0,60}autenticazione|não (?:suporta|aceita)\b.{0,60}autenticação|ondersteunt\b.{0,60}(?:authenticatie|aanmeld)\S*.{0,24}niet|nie obsługuje\b.{0,60}uwierzytelni|nepodporuje\b.{0,60}(?:ověř|autent)|(?:stöder|understøtter|støtter) (?:inte|ikke)\b.{0,60}(?:autentis|godkend|autentiser)|не поддерживает.{0,60}(?:аутентификаци|проверки подлинности)|(?:不支持|不支援|未支援) ?(?:cram-md5|digest-md5|ntlm|gssapi|plain|login|xoauth2)|(?:cram-md5|digest-md5|ntlm|gssapi|xoauth2).{0,16}(?:不支持|不支援|지원하지|サポートしていません|対応していません|desteklem|не (?:поддерж|підтрим))|(?:不支持|不支援).{0,16}(?:身份验证|验证|驗證|认证|認證)(?:方式|方法)|認証(?:方式|方法)を?サポートして(?:おら|いません|いない)|인증 ?(?:방법|방식).{0,12}지원하지 않/i,
    },
    {
      ids: ["auth-app-password-required"],
      confidence: "certain",
      when: /(?:password|contraseña|senha|mot de passe|hasło|heslo|пароль|passwort|wachtwoord)\b.{0,20}(?:specific|específic|spécifique|anwendungsspezifisch|applicatie-?specifiek|специальн|specjaln)\S*.{0,24}(?:app|aplic|aplik|прилож|per)|(?:专用|專用|应用程序|應用程式|应用)(?:专用)?密[码碼]|授权码(?!错误|不)/i,
      unless: /(?:invalid|falsch|incorrect|errat|ungültig)/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-token-rejected", "auth-app-password-required"],
      confidence: "likely",
      when: /authentifizierungsfehler|anmeldefehler|(?:fallo|error) de identificación|niepowodzenie uwierzytelniania|uwierzytelni\S+.{0,24}(?:nie ?powiodł|niepowodzeni|odrzucon|nieudan)|kan niet (?:inloggen|aanmelden)|не удалось (?:авториз|войти|выполнить вход|пройти аутентификацию)|не вдалося (?:авториз|увійти)|отказал\S* в доступе.{0,60}парол|(?:érvénytelen|sikertelen|hibás) (?:hitelesítés|bejelentkezés|jelszó|felhasználó)|(?:hitelesítés|bejelentkezés)\S* (?:sikertelen|nem sikerült)|(?:todennus|kirjautuminen)\b.{0,16}epäonnistui|väärä (?:salasana|käyttäjätunnus)|(?:autentificare|conectare)\S*.{0,16}(?:eșuat|esuat)|(?:认证|認證|驗證|验证|登入|登錄|登录)(?:失敗|失败|不成功|未通过)|(?:密码|密碼|口令)(?:错误|錯誤|不正确|不正確|有误)|パスワードが(?:正しく|違|間違)|ověření.{0,24}(?:selhalo|nezdařilo)|autentisering\S*.{0,24}misslyckades|kimlik doğrulama\b.{0,24}(?:başarısız|hatası)/i,
    },
  ],
};
