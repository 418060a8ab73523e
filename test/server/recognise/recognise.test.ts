import { describe, expect, it } from "vitest";
import { FINDING_IDS } from "../../../server/contract/finding-ids.ts";
import { type Hints, recognise } from "../../../server/recognise/recognise.ts";
import { CASES, type Case, hintsOf } from "./cases.ts";
import { confusionMatrix, type Judged } from "./confusion.ts";

/** The cases whose words alone can mean several things, or say nothing. */
const NOT_BY_THE_TEXT_ALONE = new Set(
  (
    "courier-10 exchange-online-11 exchange-online-13 exchange-onprem-03 exchange-onprem-12 exchange-onprem-13 exchange-onprem-17 " +
    "gmail-05 gmail-25 gmail-28 icloud-01 imapflow-04 mailcow-01 outlook-com-01 outlook-com-04 outlook-com-05 proton-01 stalwart-01 " +
    "yahoo-02"
  ).split(" "),
);

/** Of all real cases, how many must be right: first with what a program knows, first by the text alone, and at all. */
const FLOOR = { withHints: 0.98, textAlone: 0.9, atAll: 0.98 };

type Result = { right: number; among: number; misses: readonly string[]; judged: readonly Judged[] };

function ids(text: string, hints: Hints = {}): readonly string[] {
  return recognise(text, hints).map(({ id }) => id);
}

/** Whether the first is a right one; where nothing is the matter, whether there is none. */
function isRight({ findings }: Case, [first]: readonly string[]): boolean {
  return findings.length === 0 ? first === undefined : first !== undefined && findings.includes(first);
}

function judge(hints: (one: Case) => Hints): Result {
  const misses: string[] = [];
  const judged: Judged[] = [];
  let right = 0;
  let among = 0;
  for (const one of CASES) {
    const found = ids(one.text, hints(one));
    const [first] = found;
    if (isRight(one, found)) {
      right += 1;
      judged.push({ wanted: first ?? null, found: first ?? null });
      continue;
    }
    judged.push({ wanted: one.findings[0] ?? null, found: first ?? null });
    const listed = one.findings.some((id) => found.includes(id));
    if (listed) among += 1;
    misses.push(`${listed ? "among" : "wrong"} ${one.id}: wanted ${one.findings}, found ${found}`);
  }
  return { right, among, misses, judged };
}

function summary(name: string, { right, among, misses }: Result): string {
  const wrong = CASES.length - right - among;
  return `${name}: ${right} of ${CASES.length} right first, ${among} among the candidates, ${wrong} wrong\n  ${misses.join("\n  ")}\n`;
}

describe("recognise, of real cases", () => {
  it("names the cause first where a program knows the stage and the host", () => {
    const result = judge(hintsOf);
    process.stdout.write(`${confusionMatrix(result.judged)}${summary("with hints", result)}`);
    expect(result.right / CASES.length).toBeGreaterThanOrEqual(FLOOR.withHints);
    expect((result.right + result.among) / CASES.length).toBeGreaterThanOrEqual(FLOOR.atAll);
  });

  it("names the cause first by the text alone", () => {
    const result = judge(() => ({}));
    process.stdout.write(summary("text alone", result));
    expect(result.right / CASES.length).toBeGreaterThanOrEqual(FLOOR.textAlone);
    expect((result.right + result.among) / CASES.length).toBeGreaterThanOrEqual(FLOOR.atAll);
  });

  it.each(CASES)("names the cause of $id first where a program knows the stage and the host", (one) => {
    expect(isRight(one, ids(one.text, hintsOf(one))) || ids(one.text, hintsOf(one))).toBe(true);
  });

  it.each(CASES)("names the cause of $id first by the text alone, unless that leaves it open", (one) => {
    const found = ids(one.text);
    expect(isRight(one, found) || found).toEqual(NOT_BY_THE_TEXT_ALONE.has(one.id) ? found : true);
  });

  it.each(CASES.filter(({ contextNeeded }) => contextNeeded))("has the cause among the candidates of $id", (one) => {
    expect(ids(one.text).filter((id) => one.findings.includes(id))).not.toEqual([]);
  });
});

describe("recognise, of other wordings", () => {
  it.each([
    ["a7 NO [ALERT] Your account has reached its limit of 15 concurrent connections", "auth-connection-limit"],
    ["* BYE Maximum sessions per user exceeded, closing", "auth-connection-limit"],
    ["003 NO Sorry, the password you entered is wrong.", "auth-credentials-rejected"],
    ["Error: Invalid login: unknown user or bad password", "auth-credentials-rejected"],
    ["Anmeldung am IMAP-Server fehlgeschlagen: Benutzername oder Kennwort ist falsch.", "auth-credentials-rejected"],
    ["Le nom d'utilisateur ou le mot de passe est incorrect", "auth-credentials-rejected"],
    ["No se pudo iniciar sesión: la contraseña no es válida o es incorrecta", "auth-credentials-rejected"],
    ["Неправильный пароль или логин. Проверьте настройки.", "auth-credentials-rejected"],
    ["登录失败，帐号或密码错误", "auth-credentials-rejected"],
    ["ユーザー名またはパスワードが正しくありません", "auth-credentials-rejected"],
    ["A003 NO Your user account has been suspended, contact support", "auth-account-locked"],
    ["Ihr Konto wurde gesperrt", "auth-account-locked"],
    ["x NO login refused: password expired 3 days ago, password must be reset", "auth-password-expired"],
    ["A1 NO IMAP service is not enabled for your mailbox, enable IMAP in settings", "auth-imap-disabled"],
    ["请使用授权码登录。详情请看 http://service.mail.qq.com", "auth-app-password-required"],
    ["Please create an app password to sign in with this program", "auth-app-password-required"],
    ["5 NO Basic authentication is blocked, please use OAuth", "auth-oauth-required"],
    ["NO Connections from your IP 192.0.2.7 are temporarily blocked", "auth-client-address-blocked"],
    ["t1 NO Logins from this country are not allowed by the administrator", "auth-policy-blocked"],
    ["A2 NO plain text passwords not permitted on insecure channel", "capability-login-disabled"],
    ["NO No supported SASL mechanism", "auth-mechanism-unsupported"],
    ["token endpoint: invalid_grant, Token has been expired or revoked.", "token-refresh-rejected"],
    ["9 NO [UNAVAILABLE] LDAP server is down", "auth-server-unavailable"],
    ["* BYE Session timed out after 30 minutes of inactivity", "session-idle-timeout"],
    ["* BYE Not accepting connections from 192.0.2.1", "auth-client-address-blocked"],
    ["NO Access denied from 192.0.2.4", "auth-client-address-blocked"],
    ["* BYE Service not available, try again later", "session-server-unavailable"],
    ["* BYE Server too busy", "session-server-unavailable"],
    ["A5 NO [TOOBIG] message larger than 50 MB", "append-message-too-large"],
    ["A5 NO Mailbox storage limit reached, mailbox full", "quota-exceeded"],
    ["postfach voll", "quota-exceeded"],
    ["A9 NO Cannot write: no space left on device", "session-storage-full"],
    ["A9 NO Unable to lock mailbox: lock timeout", "mailbox-in-use"],
    ["A9 NO index file is corrupted, needs rebuild", "mailbox-corrupt"],
    ["A9 NO Folder 'Projects' does not exist", "mailbox-not-found"],
    ["java.net.ConnectException: Connection refused: connect", "tcp-connection-refused"],
    ["java.net.UnknownHostException: imap.exmaple.com", "dns-name-not-found"],
    [
      "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)",
      "tls-certificate-expired",
    ],
    [
      "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'mail.example.org'",
      "tls-certificate-name-mismatch",
    ],
    [
      "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)",
      "tls-certificate-self-signed",
    ],
    ["x509: certificate signed by unknown authority", "tls-certificate-untrusted-issuer"],
    ["The certificate for this server was issued by Kaspersky Anti-Virus Personal Root Certificate", "tls-intercepted"],
    ["ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1123)", "tls-port-speaks-plaintext"],
    ["* BYE you are connecting too frequently, please slow down", "session-throttled"],
    ["Unable to verify account name or password", "auth-credentials-rejected"],
    ["* BYE Session invalidated - AccessTokenExpired", "auth-token-rejected"],
    ["Failed to find the settings for your email account.", "discovery-nothing-found"],
    ["Outlook: 0x800CCC92 The e-mail server rejected your login.", "auth-credentials-rejected"],
    ["connect ENETUNREACH 2001:db8::1:993", "tcp-ipv6-failing"],
    ["connect ECONNREFUSED 127.0.0.1:1143", "tcp-connection-refused"],
    [
      "C: A1 LOGIN bob *\nS: A1 NO [AUTHENTICATIONFAILED] Authentication failed.\nC: A2 SELECT INBOX\nS: A2 BAD Command not valid in this state",
      "auth-credentials-rejected",
    ],
  ])("knows %j", (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });
});

describe("recognise, of what a program says behind a refusal", () => {
  it.each([
    ["A1 NO Login failed\ncertificate has expired", "auth-credentials-rejected", "tls-certificate-expired"],
    ["A1 NO Login failed\nError: too many connections", "auth-credentials-rejected", "auth-connection-limit"],
  ])("takes it for a consequence: %j", (text, refusal, consequence) => {
    const found = recognise(text);
    expect(found[0]?.id).toBe(refusal);
    expect(found.find(({ id }) => id === consequence)?.confidence).toBe("possible");
    expect(ids(text.split("\n")[1] ?? "")[0]).toBe(consequence);
  });

  it("and what the server itself says next for as sure as ever", () => {
    const [first] = recognise("* NO Login failed\n* BYE Too many connections from your address");
    expect(first).toMatchObject({ id: "auth-connection-limit", confidence: "certain" });
  });
});

/** Said where a change does not reach the other side, and where settings are looked for. */
describe("recognise, of synchronisation and discovery", () => {
  it.each([
    ["C: a1 SELECT Shared\nS: a1 OK [READ-ONLY] SELECT completed", "mailbox-read-only"],
    ["a1 OK [READ-ONLY] Select completed (0.001 + 0.000 secs).", "mailbox-read-only"],
    ["imaplib.IMAP4.readonly: INBOX status changed to READ-ONLY", "mailbox-read-only"],
    ["A7 NO [READ-ONLY] STORE attempt on READ-ONLY folder (Failure)", "mailbox-read-only"],
    ["Mailbox is read-only.", "mailbox-read-only"],
    ["Der Ordner ist schreibgeschützt", "mailbox-read-only"],
    ["该文件夹为只读", "mailbox-read-only"],
    ["IMAP server does not support QUOTA", "capability-extension-missing"],
    ["Warning: server doesn't support CONDSTORE, falling back to full sync", "capability-extension-missing"],
    ["A4 BAD MOVE command not supported", "capability-extension-missing"],
    ["Der Server unterstützt IDLE nicht", "capability-extension-missing"],
    ["服务器不支持 IDLE 扩展", "capability-extension-missing"],
    ["TARGET_NOT_ALLOWED 10.0.0.5 (private)", "policy-target-not-allowed"],
    [
      "Your message was sent but a copy was not placed in your sent folder (Sent) due to network or file access errors.",
      "sync-append-failed",
    ],
    ["There was an error saving the message to Sent. Retry?", "sync-append-failed"],
    ["Unable to save your message as draft", "sync-append-failed"],
    ["Die Nachricht konnte nicht im Ordner Gesendet gespeichert werden", "sync-append-failed"],
    ["无法保存邮件到已发送文件夹", "sync-append-failed"],
    ["A9 NO APPEND failed", "sync-append-failed"],
    ["Message not found on server", "sync-message-not-visible"],
    ["A5 NO Some of the requested messages no longer exist (0.001 + 0.000 secs).", "sync-message-not-visible"],
    ["找不到该邮件", "sync-message-not-visible"],
    ["RFC822.SIZE is 2048 but the server sent 2051 octets", "sync-message-altered"],
    ["expected 5120 bytes but got 5098", "sync-message-altered"],
    ["New messages only appear after I refresh the inbox", "sync-push-missing"],
    ["Push notifications are not working for this account", "sync-push-missing"],
    ["IDLE: no untagged EXISTS received", "sync-push-missing"],
    ["Push funktioniert nicht", "sync-push-missing"],
    ["收不到新邮件提醒，要手动刷新才能看到", "sync-push-missing"],
    ["Push notifications arrive 15 minutes late", "sync-push-slow"],
    ["推送延迟", "sync-push-slow"],
    ["Messages marked as read turn unread again", "sync-flag-lost"],
    ["已读邮件又变成未读", "sync-flag-lost"],
    ["Gelesene Nachrichten sind wieder ungelesen", "sync-flag-lost"],
    ["Unable to Move Message. The message could not be moved to the mailbox Trash.", "sync-expunge-lost"],
    ["E-Mail kann nicht bewegt werden", "sync-expunge-lost"],
    ["无法移动邮件", "sync-expunge-lost"],
    ["Impossible de déplacer le message", "sync-expunge-lost"],
    ["deleted messages keep coming back", "sync-expunge-lost"],
    ["The folder could not be created", "sync-folder-change-failed"],
    ["A6 NO Mailbox has children, delete them first", "sync-folder-change-failed"],
    ["无法创建文件夹", "sync-folder-change-failed"],
    ["Der Ordner konnte nicht erstellt werden", "sync-folder-change-failed"],
    ["Thunderbird failed to find the settings for your email account.", "discovery-nothing-found"],
    ["Outlook: We couldn't find your account settings automatically", "discovery-nothing-found"],
    ["Autodiscover to https://autodiscover.example.com/ Failed (0x800C8203)", "discovery-nothing-found"],
    ["Apple Mail: Account must be manually configured", "discovery-nothing-found"],
    ["Thunderbird konnte keine Einstellungen für Ihr E-Mail-Konto finden.", "discovery-nothing-found"],
    ["Impossible de trouver les paramètres de votre compte de messagerie", "discovery-nothing-found"],
    ["No se pudo encontrar la configuración de su cuenta", "discovery-nothing-found"],
    ["Не удалось найти настройки вашей учётной записи", "discovery-nothing-found"],
    ["Thunderbird 无法找到您的电子邮件账户设置。", "discovery-nothing-found"],
    ["The settings found by autoconfig are outdated", "discovery-settings-disagree"],
    ["自动配置得到的服务器设置不正确", "discovery-settings-disagree"],
    ["Your email provider does not support IMAP", "discovery-imap-not-offered"],
    ["该邮箱不支持 IMAP", "discovery-imap-not-offered"],
  ])("knows %j", (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it.each([
    ["A3 NO [OVERQUOTA] could not save the draft", "quota-exceeded"],
    ["The message could not be saved: mailbox is full", "quota-exceeded"],
    ["Could not save message: no space left on device", "session-storage-full"],
    ["Delete failed: connection lost", "session-connection-lost"],
    ["write failed: read-only file system", "session-storage-full"],
    ["Unable to create folder: invalid mailbox name", "mailbox-name-invalid"],
    ["Unable to find the mailbox Archive", "mailbox-not-found"],
    ["could not find the server imap.example.com", "dns-name-not-found"],
    ["Unable to verify account name or password", "auth-credentials-rejected"],
    ["server does not support the selected authentication method", "auth-mechanism-unsupported"],
  ])("leaves %j to the cause that it names", (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it.each([
    "C: a2 EXAMINE INBOX\nS: a2 OK [READ-ONLY] EXAMINE completed",
    "a2 OK [READ-ONLY] Examine completed (0.001 + 0.000 secs).",
    "A3 OK [READ-WRITE] SELECT completed",
  ])("gives nothing for %j, as it is what was asked for", (text) => {
    expect(ids(text)).toEqual([]);
  });

  it("tells a read-only SELECT beside an EXAMINE", () => {
    const dialogue = "C: a1 EXAMINE INBOX\nS: a1 OK [READ-ONLY] done\nC: a2 SELECT INBOX\nS: a2 OK [READ-ONLY] done";
    expect(ids(dialogue)[0]).toBe("mailbox-read-only");
  });
});

describe("recognise, of what is no failure or not known", () => {
  it.each([
    "* BYE Logging out",
    "* BYE IMAP4rev1 Server logging out\na3 OK LOGOUT completed",
    "C: a9 LOGOUT\nS: * BYE server shutting down\nS: a9 OK done",
    "A4 LOGOUT\n* BYE Microsoft Exchange Server IMAP4 server signing off.\nA4 OK LOGOUT completed.",
    "* BYE Bye",
    "* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE AUTH=PLAIN] Dovecot ready.",
    "a1 OK [CAPABILITY IMAP4rev1 IDLE] Logged in",
    "* PREAUTH IMAP4rev1 server ready",
    "A3 OK [READ-WRITE] Select completed (0.001 + 0.000 secs).",
    "* OK [UIDVALIDITY 1700000000] UIDs valid",
    "A8 NO [ALREADYEXISTS] Mailbox already exists",
    "Hello, how are you today?",
    "今天天气很好",
    "lorem ipsum dolor sit amet",
    "42",
    "   ",
    "TypeError: undefined is not a function",
  ])("gives nothing for %j", (text) => {
    expect(ids(text)).toEqual([]);
  });

  it("gives nothing for a goodbye that answers a logout, whatever its wording", () => {
    expect(ids("* BYE Server shutting down.", { stage: "logout" })).toEqual([]);
    expect(ids("* BYE Server shutting down.", { stage: "list" })[0]).toBe("session-closed-by-server");
  });
});

describe("recognise", () => {
  it("lets the response code decide where the words are general", () => {
    expect(ids("Authentication failed", { stage: "auth", code: "EXPIRED" })[0]).toBe("auth-password-expired");
    expect(ids("failed", { stage: "auth", code: "AUTHENTICATIONFAILED" })[0]).toBe("auth-credentials-rejected");
  });

  it("is certain of neither where its words name two causes", () => {
    const found = recognise("getaddrinfo ENOTFOUND imap.example.com; x509: certificate has expired");
    const likely = found.filter(({ confidence }) => confidence === "likely").map(({ id }) => id);
    expect(likely.toSorted()).toEqual(["dns-name-not-found", "tls-certificate-expired"]);
    expect(found.map(({ confidence }) => confidence)).not.toContain("certain");
  });

  it.each([
    ["EXPIRED", "auth-password-expired"],
    ["EXPUNGEISSUED", "sync-message-not-visible"],
    ["ECONNREFUSED", "tcp-connection-refused"],
    ["EAI_AGAIN", "dns-server-failed"],
  ])("knows the code %s where nothing was said with it", (code, id) => {
    expect(recognise("", { code })[0]?.id).toBe(id);
  });

  it.each(["NO", "BAD", "BYE", "UNKNOWN"])("takes %s, which says nothing, for nothing", (code) => {
    expect(recognise("", { code })).toEqual([]);
  });

  it("knows by the host what a general refusal means", () => {
    const hints = { stage: "auth", host: "outlook.office365.com" } as const;
    expect(ids("LOGIN failed.", hints)[0]).toBe("auth-oauth-required");
    expect(ids("AUTHENTICATE failed.", { ...hints, usesToken: true })[0]).toBe("auth-token-rejected");
    expect(ids("LOGIN failed.", { stage: "auth" })[0]).toBe("auth-credentials-rejected");
  });

  it("reads the error that is hidden in a SASL challenge", () => {
    const challenge = Buffer.from('{"status":"401","schemes":"Bearer","scope":"mail"}').toString("base64");
    expect(ids(`+ ${challenge}`)[0]).toBe("auth-token-rejected");
  });

  it("names no id that the project has not promised, and each once", () => {
    const promised = new Set<string>(FINDING_IDS);
    for (const { text } of CASES) {
      const found = ids(text);
      expect(found.filter((id) => !promised.has(id))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
    }
  });

  it("takes bounded time for hostile texts", () => {
    for (const piece of ["a ", "too many ", "login failed ", "certificate ", "::::", "\n* BYE ", "mailbox "]) {
      expect(ids(piece.repeat(16_384 / piece.length)).length).toBeLessThanOrEqual(6);
    }
  });
});
