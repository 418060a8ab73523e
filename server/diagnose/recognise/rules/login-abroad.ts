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
      ids: ["auth-credentials-rejected", "auth-token-rejected", "auth-app-password-required"],
      confidence: "likely",
      when: /authentifizierungsfehler|anmeldefehler|(?:fallo|error) de identificación|niepowodzenie uwierzytelniania|uwierzytelni\S+.{0,24}(?:nie powiodło|odrzucon)|ověření\b.{0,24}(?:selhalo|nezdařilo)|autentisering\S*.{0,24}misslyckades|kimlik doğrulama\b.{0,24}(?:başarısız|hatası)/i,
    },
  ],
};
