import type { Language } from "../contract/languages.ts";
import { CHECK } from "../diagnose/admin-steps.ts";
import type { Diagnosis } from "../diagnose/diagnosis.ts";
import { whoCanFix } from "../diagnose/who.ts";
import { OPENSSL, OPENSSL_TRUSTED } from "../diagnose/wording.ts";

/** Steps that show whether a problem is gone, by how its id begins; the longest beginning counts. ICU MessageFormat. */
type Steps = Readonly<Record<string, readonly string[]>>;

/** Without `-brief`, a handshake that never came about ends with `Verify return code: 0 (ok)` as well. */
const VERIFIED = `${OPENSSL} -verify_hostname {host} -verify_return_error -brief </dev/null`;
const SERVED = `${OPENSSL} </dev/null | openssl x509 -noout -subject -issuer -dates`;
const IN_CLEAR = "nc -w 3 {host} {port}";
const TALK = `${OPENSSL} -quiet -crlf`;
const GREETED = `{security, select, starttls {${IN_CLEAR}} none {${IN_CLEAR}} other {${TALK}}}`;

/** Logs in by hand; the password is neither shown nor kept in the shell's history. */
export const logsIn = (options = "") => `read -rs P; ${CHECK} --user {user} --password-stdin${options} <<<"$P"`;

const STEPS: Readonly<Record<Language, Steps>> = {
  en: {
    dns: ["Ask for the addresses; at least one has to come back: `dig +short {host} A {host} AAAA`."],
    tcp: [
      "Try whether the port answers, from the network in which people work; it has to print `open`: `nc -w 5 -vz {host} {port} && echo open`.",
    ],
    tls: [`Make a handshake as mail programs do; it has to say \`Verification: OK\`: \`${VERIFIED}\`.`],
    "tls-certificate": [
      `Make a handshake as mail programs do; it has to say \`Verification: OK\`: \`${VERIFIED}\`.`,
      `See which certificate is served and until when: \`${SERVED}\`.`,
      `Look at every address, port and TLS version: \`${CHECK} --depth full\`.`,
    ],
    starttls: [`Change to TLS by hand; it has to say \`Verification: OK\`: \`${VERIFIED}\`.`],
    greeting: [`Wait for the greeting; the first line has to begin with \`* OK\`: \`${GREETED}\`.`],
    capability: [
      `Ask what the server offers after the login, by typing \`a LOGIN NAME PASSWORD\` and \`b CAPABILITY\`: \`${OPENSSL_TRUSTED}\`.`,
    ],
    token: [
      "Let imapscope get a token and log in with it; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME`.",
    ],
    auth: [
      `Sign in once from the command line, in bash (type the password, then Enter): \`${logsIn()}\`.`,
      "Let the mail program fetch new mail; it may no longer ask for the password.",
    ],
    mailbox: [
      "Read what the server answers for the mailbox; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME --transcript`.",
      "Open the folder in a mail program: it has to show the messages that webmail shows.",
    ],
    quota: [
      `See how much is used, in bash (type the password, then Enter): \`${logsIn()}\`.`,
      "Send yourself a message, and see that it arrives.",
    ],
    append: ["Let the mail program move a message into the folder, and look for it on another device."],
    sync: [
      "Send a canary once more, every step of which has to succeed; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME --depth sync`.",
      "Do the same on one device, and look at it on another.",
    ],
    session: [
      `Run one check with the whole dialogue, in bash (type the password, then Enter): \`${logsIn(" --transcript")}\`.`,
    ],
    latency: ["Run a check a few times and compare the times of its steps: `imapscope check NAME`."],
    policy: [`Run the check once more: \`${CHECK}\`.`],
    discovery: [
      "Ask the name system for the announcement; it has to name the right server: `dig +short SRV _imaps._tcp.{domain}`.",
      "Set the account up in another mail program, with nothing but the address and the password.",
    ],
  },
  "zh-CN": {
    dns: ["查询地址，至少应返回一个：`dig +short {host} A {host} AAAA`。"],
    tcp: ["在用户所在的网络里测试端口，应显示 `open`：`nc -w 5 -vz {host} {port} && echo open`。"],
    tls: [`像邮件客户端那样握手一次，应显示 \`Verification: OK\`：\`${VERIFIED}\`。`],
    "tls-certificate": [
      `像邮件客户端那样握手一次，应显示 \`Verification: OK\`：\`${VERIFIED}\`。`,
      `查看当前使用的证书及其有效期：\`${SERVED}\`。`,
      `检查每个地址、端口和 TLS 版本：\`${CHECK} --depth full\`。`,
    ],
    starttls: [`手动切换到 TLS，应显示 \`Verification: OK\`：\`${VERIFIED}\`。`],
    greeting: [`等待服务器的问候语，第一行应以 \`* OK\` 开头：\`${GREETED}\`。`],
    capability: [
      `查看登录之后服务器支持的功能，依次输入 \`a LOGIN NAME PASSWORD\` 和 \`b CAPABILITY\`：\`${OPENSSL_TRUSTED}\`。`,
    ],
    token: ["让 imapscope 获取令牌并登录一次，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME`。"],
    auth: [
      `在命令行登录一次（bash，先输入密码再回车）：\`${logsIn()}\`。`,
      "让邮件客户端收取新邮件，它不应再要求输入密码。",
    ],
    mailbox: [
      "查看服务器对该文件夹的答复，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME --transcript`。",
      "在邮件客户端里打开该文件夹，看到的邮件应与网页邮箱一致。",
    ],
    quota: [`查看已用空间（bash，先输入密码再回车）：\`${logsIn()}\`。`, "给自己发一封邮件，确认能够收到。"],
    append: ["用邮件客户端把一封邮件移到该文件夹，再到另一台设备上查看。"],
    sync: [
      "再发一封测试邮件，每一步都应成功，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME --depth sync`。",
      "在一台设备上做同样的操作，再到另一台设备上查看。",
    ],
    session: [`运行一次检查并输出完整的通信记录（bash，先输入密码再回车）：\`${logsIn(" --transcript")}\`。`],
    latency: ["多运行几次检查，比较各步骤的用时：`imapscope check NAME`。"],
    policy: [`重新运行检查：\`${CHECK}\`。`],
    discovery: [
      "查询 DNS 里的 SRV 记录，结果应是正确的服务器：`dig +short SRV _imaps._tcp.{domain}`。",
      "在另一个邮件客户端里只填邮箱地址和密码，添加账号。",
    ],
  },
};

/** The first step, which everybody can take. */
const AGAIN: Readonly<Record<Language, string>> = {
  en: "Check again in the same way, on the page or on the command line: the problem is gone when it is no longer reported.",
  "zh-CN": "用同样的方式（网页或命令行）再检查一次：不再报告这个问题，就说明已经解决。",
};
/** Of what a comparison with an earlier check shows. */
const COMPARED: Readonly<Record<Language, string>> = {
  en: "Do not go by the page of the server: it compares with an earlier check, and after an hour or two no longer reports this in any case.",
  "zh-CN": "不要以服务器页面为准：那里是与之前的检查比较，过一两个小时，无论是否解决都不再列出。",
};
/** Before a command, where a mail user may read it too. */
const FOR_ADMINISTRATORS: Readonly<Record<Language, string>> = {
  en: "For administrators: ",
  "zh-CN": "供管理员使用：",
};

/**
 * How to see that a problem is gone: first what everybody can do, then commands. A comparison with an earlier check is not
 * asked again, as it soon shows nothing in any case. ICU MessageFormat.
 */
export function verification(
  { id, verify, compares }: Pick<Diagnosis, "id" | "verify" | "compares">,
  language: Language,
): readonly string[] {
  const own = verify?.[language] ?? STEPS[language][subjectOf(id, language)] ?? [];
  const commands = own.filter(isCommand);
  const marked = whoCanFix(id).includes("user")
    ? commands.map((step) => FOR_ADMINISTRATORS[language] + step)
    : commands;
  const byHand = own.filter((step) => !isCommand(step));
  return compares ? [...byHand, ...marked, COMPARED[language]] : [AGAIN[language], ...byHand, ...marked];
}

function subjectOf(id: string, language: Language): string {
  const beginnings = Object.keys(STEPS[language]).filter((beginning) => id.startsWith(`${beginning}-`));
  return beginnings.toSorted((a, b) => b.length - a.length)[0] ?? "";
}

function isCommand(step: string): boolean {
  return step.includes("`");
}
