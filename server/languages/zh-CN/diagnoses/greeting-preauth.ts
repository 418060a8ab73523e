import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { careful } from "../careful.ts";
import { READ_GREETING } from "../verify-steps.ts";

export const greetingPreauth: DiagnosisText = {
  title: "{host} 无需登录即可打开邮箱",
  cause:
    "服务器的问候语是 `PREAUTH`：还没输入密码，连接就算已经登录。这种方式只适合本机隧道；如果开放到网络上，任何能连上的人都可以读这个邮箱，而且无法再使用 STARTTLS。",
  fix: {
    user: ["告诉管理员：{host} 的{port, select, unknown {邮件端口} other { {port} 端口}}不要求密码。"],
    admin: [
      "查清是哪个程序在监听该端口、谁能访问：`ss -ltnp | grep :{port}`。",
      "在 Dovecot 中让需要登录的 `imap-login` 监听该端口，而不是直接用 `imap`：`doveconf -n service`。",
      "检查前端的代理是否替所有人登录了。",
      careful(
        "使用该端口的邮件客户端之后将无法连接。",
        "在它要求密码之前，不要对外开放：让它只监听 `127.0.0.1`，或者在防火墙上关闭。",
      ),
    ],
  },
  verify: READ_GREETING,
};
