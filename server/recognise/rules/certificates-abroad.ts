import type { RuleSet } from "../rule.ts";

/** A certificate in other languages than English, as it begins or ends a sentence, also where its words are declined. */
const CERTIFICATE =
  "(?:zertifikat|certifica(?:t|do)|certifikát|certifikat|certyfikat|certificaat|sertifika|varmente|varmenne|tanúsítvány|сертификат|сертифікат|证书|憑證|証明書|인증서)";

/** What mail programs say of certificates in other languages than English; the more exact first. */
export const CERTIFICATES_ABROAD: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["tls-certificate-not-yet-valid", "tls-clock-wrong"],
      confidence: "certain",
      when: new RegExp(
        `${CERTIFICATE}.{0,40}(?:noch nicht (?:gültig|aktiv)|pas encore (?:valide|valable|activ)|(?:todavía|aún) no (?:es válido|está activ)|non (?:è )?ancora (?:valid|attiv)|ainda não (?:é válid|está ativ)|nog niet (?:geldig|actief)|jeszcze nie (?:jest )?(?:ważn|aktywn)|ještě není (?:platn|aktiv)|ännu inte (?:giltig|aktiv)|ещ[её] не (?:действ|вступил|активир)|(?:尚未|还没有|還沒有|还未)(?:生效|激活|启用|啟用)|まだ有効|有効になって(?:い|お)|아직 유효)`,
        "i",
      ),
    },
    {
      ids: ["tls-certificate-expired"],
      confidence: "certain",
      when: new RegExp(
        `${CERTIFICATE}.{0,40}(?:abgelaufen|expiré|périmé|caducad|expirad|vencid|expirou|scadut|verlopen|wygasł|wygasa|utracił ważność|vypršel|vypršela|prošl|utgått|upphört|udløbet|utløpt|vanhentun|lejárt|süresi (?:dol|geç)|истек|истёк|просрочен|закінч|(?:已)?(?:过期|過期|到期|失效)|(?:有効)?期限(?:が)?切れ|만료)|(?:срок действия|термін дії) ${CERTIFICATE}|(?:platnost|okres ważności|validade|süresi) .{0,16}${CERTIFICATE}\\S* (?:vypršel|skončil|minął|expirou)`,
        "i",
      ),
    },
    {
      ids: ["tls-certificate-self-signed", "tls-certificate-untrusted-issuer"],
      confidence: "certain",
      when: /selbst ?signiert|auto-?sign[ée]|autofirmad|autofirmat|autoassinad|zelf-?ondertekend|samopodpisan|własnoręcznie podpisan|podepsan\S* sám|sjálv?signerad|självsignerad|selv-?signer|самоподписан|самопідписан|自(?:签名|簽名|签发|簽署|簽章|签)|自己署名|자체 서명/i,
    },
    {
      ids: ["tls-certificate-name-mismatch"],
      confidence: "certain",
      when: new RegExp(
        `(?:identität|identité|identidad|identità|identidade|identiteit|tożsamość|identita|identitet|подлинность|удостоверение|уч[её]тные данные|身份|身分|\\bID\\b|이름|신원).{0,40}(?:stimmt nicht|stimmen nicht|passt nicht|ne correspond pas|no (?:coincide|corresponde|concuerda)|non (?:corrisponde|coincide)|não (?:corresponde|coincide)|komt niet overeen|nie (?:pasuje|zgadza)|neodpovídá|nesouhlasí|(?:matchar|stämmer|samsvarer|stemmer|matcher) (?:inte|ikke)|не (?:совпада|соответств)|不(?:匹配|一致|相符|符)|一致し(?:ません|ない)|일치하지)|${CERTIFICATE}.{0,60}(?:ne correspond pas|no (?:coincide|corresponde)|non corrisponde|não corresponde|komt niet overeen|nie (?:pasuje|odpowiada)|neodpovídá|(?:anderen?|falschen?) (?:name|server|host|site|website|domain)|nur gültig für|name\\b.{0,24}(?:stimmt|passt) nicht|passt nicht|gehört (?:nicht )?zu|autre (?:nom|site|serveur|domaine)|otro (?:sitio|nombre|dominio)|altro (?:sito|nome|dominio)|outro (?:site|nome)|andere (?:site|server|naam)|innej (?:witryny|domeny)|не (?:соответств|совпада)|друго\\S+ (?:имен|сайт|домен)|(?:名称|名稱|域名|主机名).{0,8}(?:不匹配|不符|不一致)|属于(?:另|其他)|一致し(?:ません|ない)|일치하지)`,
        "i",
      ),
      unless: /passw|парол|密码|密碼|パスワード|contraseña|mot de passe/i,
    },
    {
      ids: ["tls-certificate-untrusted-issuer", "tls-certificate-chain-incomplete", "tls-certificate-self-signed"],
      confidence: "likely",
      when: new RegExp(
        `${CERTIFICATE}.{0,50}(?:nicht\\b.{0,40}(?:signiert|unterzeichnet|ausgestellt|vertrau)|(?:unbekannt|nicht vertrauenswürdig)|n.est pas\\b.{0,24}(?:signé|reconnu|approuvé|fiable|confiance)|(?:autorité|émetteur) (?:inconnu|non reconnu)|no (?:está|es)\\s.{0,24}(?:firmad|emitid|confi|fiable)|(?:autoridad|emisor) (?:desconocid|no )|non (?:è )?(?:firmat|attendibil|riconosciut|affidabil)|não (?:é|está)\\s.{0,24}(?:assinad|confi)|niet (?:\\S+ )?(?:ondertekend|vertrouwd)|nie (?:jest|został)\\s.{0,24}(?:podpisan|zaufan)|niezaufan|není (?:podepsán|důvěryhodn)|nedůvěryhodn|(?:inte|ikke) (?:signerat|signert|signeret|betrodd|betroet|pålitlig)|не (?:подписан|заверен|довер|вызывает доверия)|ненад[её]жн|не є довіреним|不是由|未(?:由|被|经|經).{0,8}(?:机构|機構|签|簽|信任)|不受信任|不可信|不被信任|(?:未知|不明)(?:的)?(?:机构|颁发者|簽發者|签发)|署名されていま|信頼(?:でき|されて)|신뢰(?:할 수 없|되지|하지))|(?:nicht vertrauenswürdige?r?|non (?:certifiée|approuvé|fiable)|no (?:confiable|es de confianza)|non attendibile|não confiável|niet-?vertrouwde?|niezaufane|nedůvěryhodn\\S+|недоверенн\\S+|不受?信任(?:的)?|未信任(?:的)?|信頼できない)\\s?(?:verbindung|server|connexion|serveur|conexión|servidor|connessione|conexão|verbinding|połączenie|serwer|připojení|соединени|сервер|连接|連線|服务器|伺服器|接続|サーバー?)`,
        "i",
      ),
    },
    {
      ids: ["tls-certificate-untrusted-issuer", "tls-certificate-name-mismatch", "tls-certificate-self-signed"],
      confidence: "likely",
      when: /(?:identität|identité|identidad|identità|identidade|identiteit|tożsamoś\S+|identit[auy]\S*|serverns identitet|kimliğ\S*)\b.{0,80}(?:servers?|serveur|servidor|serwer\S*|serveru)\b|serverns identitet|sunucu(?:nun)? kimliğ|(?:подлинность|удостоверение|идентичность|данные авторизации) сервера|(?:验证|驗證|确认|確認).{0,30}(?:服务器|伺服器)(?:的)?(?:身份|身分|识别)|サーバー?(?: \S+)?\s?(?:\([^)]{1,80}\))?\s?の\s?(?:識別情報|身元|ID)\s?を?.{0,6}(?:検証|確認)でき|서버(?:의)? (?:신원|ID).{0,12}(?:확인|검증)할 수 없/i,
      unless: /passw|парол|密码|密碼|パスワード|contraseña|mot de passe/i,
    },
  ],
};
