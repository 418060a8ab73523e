import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";

/** The server counts the connection as logged in from the start. */
export const greetingPreauth: Diagnosis = {
  id: "greeting-preauth",
  severity: "warning",
  scope: "server",
  // Mail programs that are set to STARTTLS refuse to go on.
  otherwise: ({ security }) => (security === "starttls" ? "critical" : null),
  phase: "greeting",
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.4",
  text: {
    en: {
      title: "{host} opens a mailbox without a login",
      cause:
        "The greeting says `PREAUTH`: the connection counts as logged in before any password was given. That is meant for local tunnels; over a network, everyone who can connect reads this mailbox, and STARTTLS is no longer possible.",
      fix: {
        user: ["Tell your administrator that port {port} of {host} does not ask for a password."],
        admin: [
          "Find out who can reach the port: `ss -ltnp | grep :{port}`; let it listen on `127.0.0.1` only, or close it in the firewall.",
          "Let Dovecot's `imap-login` serve the port, which asks for a login, and not `imap` itself: `doveconf -n service`.",
          "Check whether a proxy in front logs in for everybody.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 无需登录即可打开邮箱",
      cause:
        "服务器的问候语是 `PREAUTH`：还没输入密码，连接就算已经登录。这种方式只适合本机隧道；如果开放到网络上，任何能连上的人都可以读这个邮箱，而且无法再使用 STARTTLS。",
      fix: {
        user: ["告诉管理员：{host} 的 {port} 端口不要求密码。"],
        admin: [
          "查清谁能访问该端口：`ss -ltnp | grep :{port}`；让它只监听 `127.0.0.1`，或者在防火墙上关闭。",
          "在 Dovecot 中让需要登录的 `imap-login` 监听该端口，而不是直接用 `imap`：`doveconf -n service`。",
          "检查前端的代理是不是替所有人登录了。",
        ],
      },
    },
  },
  find(facts) {
    const { greeting } = facts.phases;
    if (greeting.status !== "ok" || greeting.value.status !== "PREAUTH") return null;
    return { ...target(facts), text: greeting.value.text || "PREAUTH" };
  },
};
