import type { Translation } from "../translation.ts";

/** What the page of the catalogue in `docs` says besides: `server/present/problems-page-words.ts`. */
export const problemsPage: Translation["problemsPage"] = {
  title: "常见问题与解决办法",
  introduction: `imapscope 能识别的所有问题，以及各自的原因和解决办法。编号永久不变，告警、脚本和链接都可以放心引用。花括号里的词（例如 \`{host}\`）代表检查时看到的实际内容。

以 \`imapscope\` 开头的命令，在已安装 imapscope 的系统上可以直接使用；在项目目录里写作 \`npx imapscope …\`，在容器里写作
\`docker exec CONTAINER node /app/bin/imapscope.cjs …\`，服务器名称之后还要加上 \`--config /etc/imapscope/imapscope.yaml\`。
Dovecot 等邮件服务器在容器里运行时，命令前面要加 \`docker exec -it CONTAINER\`；这时用 \`docker restart CONTAINER\` 和
\`docker logs CONTAINER\` 代替 \`systemctl\` 和 \`journalctl\`。

| 级别 | 含义 |
|---|---|
| 严重（critical） | 用这些设置，谁都无法在该服务器上收信；如果是账号的问题，则是该账号无法收信 |
| 错误（error） | 部分用户、客户端或地址目前有问题 |
| 警告（warning） | 目前可用，但存在隐患 |
| 提示（notice） | 没有故障，仅供了解 |`,
  severity: "（{severity}：{reason}）",
  whoCanFix: "谁能解决：{who}。",
  who: { user: "邮箱用户", admin: "管理员" },
  either: "{one}或{other}",
  transient: "可能会自行恢复。",
  compares: "此问题由前后两次检查对比得出，只显示一两个小时。",
  user: "邮箱用户：",
  admin: "管理员：",
  verify: "如何确认已经解决：",
  reference: "参考资料：",
};
