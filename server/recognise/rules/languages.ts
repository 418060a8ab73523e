import type { RuleSet } from "../rule.ts";

/** The commonest words of mail programs and servers in German, French, Spanish, Russian, Chinese and Japanese. */
export const LANGUAGE_WORDS: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["auth-connection-limit"],
      confidence: "certain",
      when: /zu viele (?:gleichzeitige |offene )*verbindungen|trop de connexions|demasiadas conexiones|слишком много (?:одновременных )?(?:подключений|соединений)|превышено (?:число|количество) (?:подключений|соединений)|(?:连接数|連接數|连线数)(?:过多|太多|超|達|达)|(?:太多|过多)(?:的)?(?:并发)?连接|接続(?:数)?が(?:多すぎ|上限)/i,
    },
    {
      ids: ["auth-too-many-attempts", "auth-account-locked"],
      confidence: "certain",
      when: /zu vieler? (?:(?:fehlgeschlagene|fehlerhafte)r? )*(?:anmelde|login)|trop de tentatives|demasiados intentos|слишком много (?:неудачных )?попыток|(?:尝试|登录|登錄|登入|错误)(?:次数|频率)?(?:过多|太多|过于频繁|太频繁|受限)|次数过多|(?:失败|错误)(?:次数)?(?:太多|过多)|(?:登录|登錄|登入|请求|操作)(?:过于|太)?频繁|試行回数が多/i,
    },
    {
      ids: ["auth-account-locked"],
      confidence: "certain",
      when: /konto (?:ist |wurde )?(?:gesperrt|deaktiviert)|gesperrtes konto|compte (?:\w+ |de ){0,3}(?:est |a été )?(?:bloqué|verrouillé|désactivé|suspendu)|cuenta (?:está |ha sido )?(?:bloqueada|desactivada|suspendida)|(?:учетная запись|учётная запись|аккаунт|ящик) (?:заблокирован|отключен)|(?:账号|帐号|账户|帐户|賬號|帳號|用户|邮箱)(?:已)?(?:被)?(?:锁定|冻结|凍結|鎖定|禁用|停用|封停)|アカウントが(?:ロック|停止|無効)/i,
    },
    {
      ids: ["auth-imap-disabled"],
      confidence: "certain",
      when: /imap.{0,20}(?:nicht (?:aktiviert|freigeschaltet|erlaubt)|deaktiviert|désactivé|non activé|pas activé|desactivado|deshabilitado|no está (?:habilitado|activado)|отключ[её]н|не включ[её]н|запрещ)|imap.{0,8}(?:未开启|未开通|未启用|没有开启|已关闭|未開啟|服务未|が無効|は無効|無効)|aktivieren sie.{0,24}imap|imap.{0,24}(?:aktivieren|freischalten)|activez.{0,16}imap|active.{0,12}\bimap en|включите.{0,16}imap|(?:未开启|未开通|没有开通|未啟用|请(?:先)?开启).{0,8}imap/i,
    },
    {
      ids: ["auth-password-expired"],
      confidence: "certain",
      when: /(?:passwort|kennwort) (?:ist |wurde )?abgelaufen|mot de passe (?:a |est )?expiré|contraseña (?:ha )?(?:caducad|expirad|vencid)|(?:срок действия пароля|пароль (?:истек|истёк|просрочен))|密码(?:已)?(?:过期|失效)|密碼(?:已)?過期|パスワードの(?:有効)?期限/i,
    },
    {
      ids: ["auth-app-password-required"],
      confidence: "certain",
      when: /app-?passwort|anwendungs(?:spezifisches )?passwort|mot de passe d.application|contraseña de aplicaci|пароль приложения|アプリ(?:用)?パスワード/i,
    },
    {
      ids: ["quota-exceeded"],
      confidence: "certain",
      when: /postfach (?:ist )?voll|speicher(?:platz|limit|kontingent).{0,20}(?:voll|überschritten|erschöpft|erreicht)|kontingent.{0,20}überschritten|bo[iî]te (?:aux lettres|mail) (?:est )?pleine|quota (?:est )?(?:dépassé|atteint)|buzón (?:está )?lleno|cuota (?:ha sido )?(?:superada|excedida)|(?:ящик переполнен|превышена квота|квота превышена)|(?:邮箱|郵箱|信箱|空间|容量)(?:已)?(?:满|滿|不足|超限|超出)|メールボックスが(?:いっぱい|満杯)|容量(?:を超|オーバー|制限を超)/i,
    },
    {
      ids: ["tls-certificate-untrusted-issuer", "tls-certificate-self-signed", "tls-certificate-name-mismatch"],
      confidence: "likely",
      when: /identität des servers|identité du serveur|identidad del servidor|identità del server|无法验证.{0,12}(?:服务器|身份)|zertifikat.{0,40}(?:nicht vertrau|ungültig|unbekannt)|certificat.{0,40}(?:non approuvé|invalide|pas fiable|inconnu)|certificado.{0,40}(?:no (?:es )?(?:de )?confi|no válido|inválido)|сертификат.{0,40}(?:не довер|недейств|ненадеж)|证书(?:不受信任|不可信|无效|验证失败)|証明書.{0,10}(?:信頼(?:でき|され)|無効)/i,
    },
    {
      ids: ["dns-name-not-found"],
      confidence: "certain",
      when: /(?:server|host).{0,20}(?:nicht gefunden|nicht aufgelöst)|(?:serveur|hôte).{0,20}(?:introuvable|inconnu)|(?:servidor|host).{0,20}no (?:se )?(?:encontr|pudo resolver)|(?:сервер|узел|хост) не найден|(?:找不到|无法解析)(?:服务器|主机|域名)|(?:服务器|主机)(?:名)?(?:不存在|无法解析|未找到)|サーバ(?:ー)?が見つかりません/i,
    },
    {
      ids: ["tcp-connection-timeout", "session-command-timeout"],
      confidence: "likely",
      when: /zeitüberschreitung(?! beim lesen)|délai (?:d.attente )?(?:dépassé|expiré)|tiempo de espera|(?:время ожидания|превышено время|тайм-?аут)|(?:连接|連接|请求)?超时|連線逾時|タイムアウト/i,
    },
    {
      ids: ["mailbox-not-found"],
      confidence: "certain",
      when: /(?:ordner|postfach).{0,20}(?:nicht gefunden|existiert nicht)|dossier.{0,20}(?:introuvable|n.existe pas)|carpeta.{0,20}(?:no existe|no encontrada)|папка.{0,20}не (?:найдена|существует)|(?:文件夹|邮件夹|資料夾)(?:不存在|未找到)|フォルダ(?:ー)?が(?:見つかりません|存在しません)/i,
    },
    {
      ids: ["auth-server-unavailable", "session-server-unavailable"],
      confidence: "likely",
      when: /vorübergehend nicht (?:verfügbar|erreichbar)|temporairement indisponible|temporalmente no disponible|no disponible temporalmente|временно (?:недоступ|не доступ)|(?:服务|服务器|系统)(?:暂时|暂)?(?:不可用|繁忙|忙)|系統忙碌|一時的に(?:利用|使用)できません|稍后(?:再试|重试)/i,
      unless: /过多|频繁/i,
    },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required"],
      confidence: "likely",
      when: /(?:passwort|kennwort|benutzername|zugangsdaten|anmeldedaten).{0,40}(?:falsch|ungültig|nicht korrekt|inkorrekt|fehlerhaft|stimm|abgelehnt)|(?:falsche[sr]?|ungültige[sr]?|fehlerhafte[sr]?) (?:passwort|kennwort|benutzername|zugangsdaten|anmeldedaten|anmeldeinformationen)|(?:anmeldung|authentifizierung|login|legitimierung).{0,120}(?:fehlgeschlagen|gescheitert|abgelehnt|zurückgewiesen|nicht möglich|verweigert)|(?:mot de passe|identifiant|nom d.utilisateur)s?.{0,40}(?:incorrect|erron|invalide|mauvais|refusé)|n.accepte pas (?:le |ce |votre )?(?:mot de passe|identifiant)|akzeptiert\b.{0,40}(?:passwort|kennwort)\b.{0,12}nicht|no acepta (?:la |su )?contraseña|non accetta (?:la )?password|не принимает.{0,12}парол|不接受.{0,6}密[码碼]|mauvais (?:mot de passe|identifiant)|(?:authentification|identification|connexion(?! (?:au|avec|à)\b)).{0,20}(?:échou|a échoué|échec|refusée)|échec de l.(?:authentification|identification)|(?:contraseña|usuario|credenciales).{0,40}(?:incorrect|inválid|no válid|erróne)|(?:autenticación|inicio de sesión).{0,30}(?:fall|error|incorrect|rechaz)|(?:error|fallo) de autenticación|(?:неверн\S*|неправильн\S*|некорректн\S*)[^.]{0,30}(?:парол|логин|имя пользователя|учетн)|(?:парол|логин)\S*[^.]{0,20}(?:неверн|неправильн|не подходит)|ошибка (?:аутентификации|авторизации|входа)|(?:用户名|账号|帐号|賬號|帳號|密码|密碼)(?:或密码|或密碼|或帐号|或用户名|和密码)?(?:错误|錯誤|不正确|不正確|有误|无效|不匹配|校验失败)|(?:登录|登陆|登錄|登入|认证|身份验证|驗證|鉴权)(?:失败|失敗|错误|被拒绝)|(?:パスワード|ユーザ(?:ー)?名|ログイン|認証)[^。]{0,14}(?:正しくありません|間違|誤り|違い|失敗|エラー|できません)/i,
    },
  ],
};
