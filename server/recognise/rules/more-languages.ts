import type { RuleSet } from "../rule.ts";

/** The commonest words in Italian, Portuguese, Dutch, Polish, Czech and Korean, and some that others have for lost connections. */
export const MORE_LANGUAGE_WORDS: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["auth-too-many-attempts", "auth-account-locked"],
      confidence: "certain",
      when: /tropp[io] tentativi|(?:muitas|demasiadas) tentativas|te veel (?:mislukte )?(?:inlog|aanmeld)?pogingen|(?:zbyt wiele|przekroczono\b.{0,40}liczbę) prób|příliš mnoho\b.{0,24}pokusů|(?:로그인|시도).{0,12}(?:횟수|너무 많)|ログインを失敗し過ぎ/i,
    },
    {
      ids: ["auth-connection-limit"],
      confidence: "certain",
      when: /troppe connessioni|(?:muitas|demasiadas) (?:conexões|ligações)|te veel verbindingen|zbyt wiele połączeń|příliš mnoho (?:připojení|spojení)|연결.{0,8}(?:너무 많|초과)/i,
    },
    {
      ids: ["auth-imap-disabled"],
      confidence: "certain",
      when: /imap.{0,24}(?:disabilitato|non (?:è )?(?:attivo|abilitato)|desativado|não (?:está )?(?:ativado|habilitado)|uitgeschakeld|niet ingeschakeld|wyłączon|nie (?:jest )?włączon|zakázán|není povolen|vypnut)|imap.{0,16}사용 ?안 ?함|imap.{0,16}(?:비활성|꺼져)/i,
    },
    {
      ids: ["auth-app-password-required"],
      confidence: "certain",
      when: /password (?:specifica )?per (?:le )?app|senha de (?:app|aplicativo|aplicação)|app-wachtwoord|hasło (?:do )?aplikacji|heslo (?:pro )?aplikac|앱 ?(?:전용 )?(?:비밀번호|암호)|애플리케이션 비밀번호|passwort für e-?mail-programme/i,
    },
    {
      ids: ["auth-account-locked"],
      confidence: "certain",
      when: /account (?:è (?:stato )?)?(?:bloccato|sospeso|disattivato)|conta (?:foi |está )?(?:bloqueada|suspensa|desativada)|account is (?:geblokkeerd|vergrendeld)|konto (?:zostało |jest )?(?:zablokowane|zawieszone)|účet (?:je |byl )?(?:zablokován|uzamčen)|계정.{0,8}(?:잠|차단|정지)/i,
    },
    {
      ids: ["quota-exceeded"],
      confidence: "certain",
      when: /casella\b.{0,16}(?:è )?piena|spazio.{0,16}esaurito|caixa (?:postal |de (?:correio|entrada) )?(?:está )?cheia|quota (?:excedida|superata)|(?:mailbox|postvak) is vol|skrzynka\b.{0,16}pełna|schránka\b.{0,16}plná|(?:메일함|용량).{0,10}(?:가득|초과|부족)/i,
    },
    {
      ids: ["mailbox-read-only"],
      confidence: "certain",
      when: /sola lettura|somente leitura|só de leitura|alleen[- ]lezen|tylko do odczytu|(?:jen|pouze) (?:ke|pro) čten|읽기 전용/i,
    },
    {
      ids: ["mailbox-permission-denied"],
      confidence: "likely",
      when: /permesso negato|accesso negato|acesso negado|permissão negada|toestemming geweigerd|brak uprawnień|nemáte oprávnění|přístup odepřen|권한이 없|permission refusée|zugriff verweigert|доступ запрещ[её]н|permiso denegado|没有权限|權限不足|权限不足|権限がありません/i,
      unless: /imap.{0,40}(?:aktivier|einstellung)/i,
    },
    {
      ids: ["tls-certificate-untrusted-issuer", "tls-certificate-self-signed"],
      confidence: "likely",
      when: /certificato.{0,24}(?:non (?:è )?(?:attendibile|valido)|sconosciut)|certificado.{0,24}(?:não (?:é )?(?:confiável|válido))|certificaat.{0,24}(?:niet vertrouwd|ongeldig)|certyfikat.{0,24}(?:niezaufan|nieprawidłow)|certifikát.{0,24}(?:nedůvěryhod|neplatn)|인증서.{0,12}(?:신뢰(?:할 수 없|되지|하지)|유효하지)/i,
    },
    {
      ids: ["dns-name-not-found"],
      confidence: "certain",
      when: /(?:server|host) non trovato|servidor não (?:foi )?encontrado|server niet gevonden|nie (?:można )?(?:znaleziono|znaleźć) serwera|server nebyl nalezen|서버를 찾을 수 없/i,
    },
    {
      ids: ["tcp-connection-timeout", "session-command-timeout"],
      confidence: "likely",
      when: /tempo (?:di attesa |limite )?(?:scaduto|esaurito|esgotado)|time-?out van de verbinding|verbinding\b.{0,24}time-?out|przekroczono (?:limit )?czasu?|vypršel časový|시간.{0,6}초과/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required"],
      confidence: "likely",
      when: /(?:nome utente|password|credenziali)\b.{0,40}(?:errat|non (?:corrett|valid)|sbagliat)|(?:accesso|autenticazione|login)\b.{0,60}(?:non riuscit|fallit)|(?:usuário|senha|nome de usuário|utilizador)\b.{0,30}(?:incorret|inválid|errad)|falha (?:no|na|de) (?:login|autenticação)|(?:gebruikersnaam|wachtwoord)\b.{0,40}(?:onjuist|ongeldig|verkeerd)|(?:aanmelden|inloggen|aanmelding|authenticatie)\b.{0,16}mislukt|(?:nieprawidłow|niepoprawn|błędn)\S*\b.{0,24}(?:hasło|login|nazwa)|błąd logowania|logowanie\b.{0,16}nie ?(?:powiodło|udane)|(?:nesprávn|chybn)\S*\b.{0,24}(?:jméno|heslo)|přihlášení.{0,60}(?:selhalo|nezdařilo)|(?:아이디|비밀번호|암호)\S*.{0,16}(?:올바르지|일치하지|잘못|틀)|(?:로그인|인증).{0,8}실패|неудачн\S* (?:попытк\S+ )?(?:входа|авториз)|ログインできません|inloggning\S*.{0,16}misslyckades|fel (?:användarnamn|lösenord)|(?:login|pålogging\S*) mislykkedes|(?:forkert|feil) (?:adgangskode|brugernavn|passord|brukernavn)|(?:kullanıcı adı|şifre|parola)\b.{0,24}(?:hatalı|yanlış)|oturum açma başarısız/i,
    },
  ],
};
