/** What the page of the catalogue says besides the catalogue. */
import type { Language } from "../server/contract/languages.ts";
import type { Severity } from "../server/contract/severities.ts";
import type { Who } from "../server/contract/who.ts";
export type PageWords = {
  /** The title, what the page is, and what the severities mean. */
  introduction: string;
  severity(severity: Severity, reason: string): string;
  who(who: readonly Who[]): string;
  transient: string;
  compares: string;
  user: string;
  admin: string;
  verify: string;
  reference: string;
};

const WHO = {
  en: { user: "the mail user", admin: "the administrator" },
  "zh-CN": { user: "邮箱用户", admin: "管理员" },
} satisfies Readonly<Record<Language, Readonly<Record<Who, string>>>>;

const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: "严重",
  error: "错误",
  warning: "警告",
  notice: "提示",
};

/** In every language. */
export const WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    introduction: `# Problems and what to do

[中文](problems.zh-CN.md)

Everything that imapscope finds, with its cause and its fix. The ids are permanent: alerts, scripts and links may rely on
them. Words in braces, such as \`{host}\`, stand for what was seen.

Commands that begin with \`imapscope\` are called \`npx imapscope …\` in the folder of imapscope, and in its container
\`docker exec CONTAINER node /app/server/main.ts …\`, with \`--config /etc/imapscope/imapscope.yaml\` behind the name of a server.
Commands for Dovecot and other servers that run in a container of their own go behind \`docker exec -it CONTAINER\`; there,
\`docker restart CONTAINER\` and \`docker logs CONTAINER\` take the place of \`systemctl\` and \`journalctl\`.

| severity | meaning |
|---|---|
| critical | nobody can read mail on this server with these settings; or this account cannot, where the problem is one of the account |
| error | some users, clients or addresses fail now |
| warning | it works, but will fail, or is already worse than it should be |
| notice | worth knowing; nothing fails |
`,
    severity: (severity, reason) => ` (${severity}: ${reason})`,
    who: (who) => `Who can fix it: ${who.map((one) => WHO.en[one]).join(", or ")}.`,
    transient: " It may pass by itself.",
    compares: " Shown for one or two hours after the change.",
    user: "Mail users:",
    admin: "Administrators:",
    verify: "How to see that it is gone:",
    reference: "Reference: ",
  },
  "zh-CN": {
    introduction: `# 常见问题与解决办法

[English](problems.md)

imapscope 能识别的所有问题，以及各自的原因和解决办法。编号永久不变，告警、脚本和链接都可以放心引用。花括号里的词（例如 \`{host}\`）代表检查时看到的实际内容。

以 \`imapscope\` 开头的命令，在 imapscope 的目录里写作 \`npx imapscope …\`，在它的容器里写作
\`docker exec CONTAINER node /app/server/main.ts …\`，服务器名称之后还要加上 \`--config /etc/imapscope/imapscope.yaml\`。
Dovecot 等邮件服务器在容器里运行时，命令前面要加 \`docker exec -it CONTAINER\`；这时用 \`docker restart CONTAINER\` 和
\`docker logs CONTAINER\` 代替 \`systemctl\` 和 \`journalctl\`。

| 级别 | 含义 |
|---|---|
| 严重（critical） | 用这些设置，谁都无法在该服务器上收信；如果是账号的问题，则是该账号无法收信 |
| 错误（error） | 部分用户、客户端或地址现在就有问题 |
| 警告（warning） | 目前可用，但存在隐患 |
| 提示（notice） | 没有故障，仅供了解 |
`,
    severity: (severity, reason) => `（${SEVERITY[severity]}：${reason.replace(/。$/, "")}）`,
    who: (who) => `谁能解决：${who.map((one) => WHO["zh-CN"][one]).join("或")}。`,
    transient: "可能会自行恢复。",
    compares: "此问题由前后两次检查对比得出，只显示一两个小时。",
    user: "邮箱用户：",
    admin: "管理员：",
    verify: "如何确认已经解决：",
    reference: "参考资料：",
  },
};
