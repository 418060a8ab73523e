import type { Language } from "./diagnosis.ts";

/** Steps that show whether a problem is gone, by the first word of its id. */
type Steps = Readonly<Record<string, readonly string[]>>;

const HANDSHAKE = "openssl s_client -connect HOST:993 -servername HOST </dev/null";
/** Without `-brief`, a handshake that never came about ends with `Verify return code: 0 (ok)` as well. */
const VERIFY = "-verify_hostname HOST -verify_return_error -brief </dev/null";
const VERIFIED = `openssl s_client -connect HOST:993 -servername HOST ${VERIFY}`;
const STARTTLS = `openssl s_client -starttls imap -connect HOST:143 -servername HOST ${VERIFY}`;
const TALK = "openssl s_client -quiet -crlf -connect HOST:993 -servername HOST 2>/dev/null";
const LOGIN = "imapscope check imaps://HOST --user NAME --password-stdin";
const FULL = "imapscope check imaps://HOST --depth full";

const STEPS: Readonly<Record<Language, Steps>> = {
  en: {
    dns: ["Ask for the addresses; at least one has to come back: `dig +short HOST A HOST AAAA`."],
    tcp: [
      "Try whether the port answers, from the network in which people work; it has to say `succeeded`: `nc -vz HOST 993`.",
    ],
    tls: [
      `Make a handshake as mail programs do; it has to say \`Verification: OK\`: \`${VERIFIED}\`.`,
      `See which certificate is served and until when: \`${HANDSHAKE} | openssl x509 -noout -subject -issuer -dates\`.`,
      `Look at every address, port and TLS version: \`${FULL}\`.`,
    ],
    starttls: [`Change to TLS by hand; it has to say \`Verification: OK\`: \`${STARTTLS}\`.`],
    greeting: [`Wait for the greeting; the first line has to begin with \`* OK\`: \`${TALK}\`.`],
    capability: [`Ask the server what it can do by typing \`a CAPABILITY\`: \`${TALK}\`.`],
    token: [`Sign in once from the command line: \`${LOGIN.replace("--password-stdin", "--token-env TOKEN")}\`.`],
    auth: [
      `Sign in once from the command line: \`${LOGIN}\`.`,
      "Let the mail program fetch new mail; it may no longer ask for the password.",
    ],
    mailbox: [`Read what the server answers for the mailbox: \`${LOGIN} --transcript\`.`],
    quota: [`Read what the server says of the quota: \`${LOGIN} --transcript\`.`],
    append: ["Let the mail program move a message into the folder, and look for it on another device."],
    sync: ["Mark a message as read on one device, and look at it on another."],
    session: [`Run one check with the whole dialogue: \`${LOGIN} --transcript\`.`],
    latency: ["Run a check a few times and compare the times of its steps: `imapscope check NAME`."],
    policy: ["Run the check once more: `imapscope check NAME`."],
    discovery: [
      "Ask the name system for the announcement; it has to name the right server: `dig +short SRV _imaps._tcp.DOMAIN`.",
      "Add the account anew in a mail program, with nothing but the address and the password.",
    ],
  },
  "zh-CN": {
    dns: ["查询地址，至少应返回一个：`dig +short HOST A HOST AAAA`。"],
    tcp: ["在用户所在的网络里测试端口，应显示 `succeeded`：`nc -vz HOST 993`。"],
    tls: [
      `像邮件客户端那样握手一次，应显示 \`Verification: OK\`：\`${VERIFIED}\`。`,
      `查看当前使用的证书及其有效期：\`${HANDSHAKE} | openssl x509 -noout -subject -issuer -dates\`。`,
      `检查每个地址、端口和 TLS 版本：\`${FULL}\`。`,
    ],
    starttls: [`手动切换到 TLS，应显示 \`Verification: OK\`：\`${STARTTLS}\`。`],
    greeting: [`等待服务器问候，第一行应以 \`* OK\` 开头：\`${TALK}\`。`],
    capability: [`输入 \`a CAPABILITY\`，查看服务器支持的功能：\`${TALK}\`。`],
    token: [`在命令行登录一次：\`${LOGIN.replace("--password-stdin", "--token-env TOKEN")}\`。`],
    auth: [`在命令行登录一次：\`${LOGIN}\`。`, "让邮件客户端收取新邮件，它不应再要求输入密码。"],
    mailbox: [`查看服务器对该文件夹的应答：\`${LOGIN} --transcript\`。`],
    quota: [`查看服务器对配额的应答：\`${LOGIN} --transcript\`。`],
    append: ["用邮件客户端把一封邮件移到该文件夹，再到另一台设备上查看。"],
    sync: ["在一台设备上把邮件标为已读，再到另一台设备上查看。"],
    session: [`运行一次检查并输出完整对话：\`${LOGIN} --transcript\`。`],
    latency: ["多运行几次检查，比较各步骤的用时：`imapscope check NAME`。"],
    policy: ["重新运行检查：`imapscope check NAME`。"],
    discovery: [
      "查询 DNS 里的 SRV 记录，结果应是正确的服务器：`dig +short SRV _imaps._tcp.DOMAIN`。",
      "在邮件客户端中只填邮箱地址和密码，重新添加账号。",
    ],
  },
};

const LAST: Readonly<Record<Language, string>> = {
  en: "Choose “Check now” on the page of the server: the problem is gone when it is no longer named there.",
  "zh-CN": "在服务器页面点击“立即检查”：如果不再列出该问题，说明已经解决。",
};

/** How to see that a problem is gone: what can be tried by hand, then a check. HOST and NAME stand for the reader's own. */
export function verification(id: string, language: Language): readonly string[] {
  return [...(STEPS[language][id.split("-")[0] ?? ""] ?? []), LAST[language]];
}
