import type { ConfiguredSteps } from "../translation.ts";

/** What helps where the account is one of the configuration: `server/present/configured-steps.ts`. */
export const CONFIGURED_STEPS: ConfiguredSteps = {
  password: storing("{user} 现在的密码"),
  "app-password": storing("为 {user} 生成的授权码（应用专用密码）"),
  user: "修改 `imapscope.yaml` 中该服务器的 `auth.user`（现在是 {user}），然后让 imapscope 重新加载配置。",
  oauth2:
    "在 `imapscope.yaml` 中把 {user} 的 `password` 换成 `oauth2`：检查现在使用{secretFrom, select, env {环境变量} other {文件}} `{secretName}` 中的密码登录，而该服务器已不再接受密码。",
  token: storing("{user} 的新令牌"),
  "client-secret": storing("现在有效的客户端密码或令牌"),
};

function storing(what: string): string {
  return `{secretFrom, select, env {把环境变量 \`{secretName}\`（检查从这里读取）设为${what}，然后重启 imapscope} other {把${what}写入文件 \`{secretName}\`（单独一行），下次检查会从这里读取}}。`;
}
