import { CHECK } from "../../diagnose/admin-steps.ts";
import { GREETED, logsIn, SERVED, VERIFIED } from "../../diagnose/verify-steps.ts";
import { OPENSSL_TRUSTED } from "../../diagnose/wording.ts";

/** How to see that a problem is gone: `server/diagnose/verify-steps.ts`. */
export const ASK_ADDRESSES = ["查询地址，至少应返回一个：`dig +short {host} A {host} AAAA`。"];

export const TRY_PORT = ["在用户所在的网络里测试端口，应显示 `open`：`nc -w 5 -vz {host} {port} && echo open`。"];

export const CONNECT_AGAIN = "用邮件客户端收取新邮件，或者用 imapscope 检查该服务器，应能连接成功。";

export const SHAKE_HANDS = [`像邮件客户端那样握手一次，应显示 \`Verification: OK\`：\`${VERIFIED}\`。`];

export const SEE_CERTIFICATE = [
  `像邮件客户端那样握手一次，应显示 \`Verification: OK\`：\`${VERIFIED}\`。`,
  `查看当前使用的证书及其有效期：\`${SERVED}\`。`,
  `检查每个地址、端口和 TLS 版本：\`${CHECK} --depth full\`。`,
];

export const CHANGE_TO_TLS = [`手动切换到 TLS，应显示 \`Verification: OK\`：\`${VERIFIED}\`。`];

export const READ_GREETING = [`等待服务器的问候语，第一行应以 \`* OK\` 开头：\`${GREETED}\`。`];

export const ASK_CAPABILITIES = [
  `查看登录之后服务器支持的功能，依次输入 \`a LOGIN NAME PASSWORD\` 和 \`b CAPABILITY\`：\`${OPENSSL_TRUSTED}\`。`,
];

export const GET_TOKEN = [
  "让 imapscope 获取令牌并登录一次，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME`。",
];

export const LOG_IN = [
  `在命令行登录一次（bash，先输入密码再回车）：\`${logsIn()}\`。`,
  "让邮件客户端收取新邮件，它不应再要求输入密码。",
];

export const READ_MAILBOX = [
  "查看服务器对该文件夹的响应，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME --transcript`。",
  "在邮件客户端里打开该文件夹，看到的邮件应与网页邮箱一致。",
];

export const SEE_QUOTA = [
  `查看已用空间（bash，先输入密码再回车）：\`${logsIn()}\`。`,
  "给自己发一封邮件，确认能够收到。",
];

export const MOVE_MESSAGE = ["用邮件客户端把一封邮件移到该文件夹，再到另一台设备上查看。"];

export const SEND_CANARY = [
  "再发一封测试邮件，每一步都应成功，NAME 是该服务器在 `imapscope.yaml` 中的名称：`imapscope check NAME --depth sync`。",
  "在一台设备上做同样的操作，再到另一台设备上查看。",
];

export const TRANSCRIBE = [
  `运行一次检查并输出完整的通信记录（bash，先输入密码再回车）：\`${logsIn(" --transcript")}\`。`,
];

export const COMPARE_TIMES = ["多运行几次检查，比较各步骤的用时：`imapscope check NAME`。"];

export const CHECK_AGAIN = [`重新运行检查：\`${CHECK}\`。`];

export const ASK_ANNOUNCEMENT = [
  "查询 DNS 里的 SRV 记录，结果应是正确的服务器：`dig +short SRV _imaps._tcp.{domain}`。",
  "在另一个邮件客户端里只填邮箱地址和密码，添加账号。",
];
