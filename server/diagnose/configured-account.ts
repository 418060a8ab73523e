import type { Language } from "../contract/languages.ts";
import type { PhaseName } from "../contract/phases.ts";
import type { ProbeFacts } from "../probe/facts.ts";
import type { Evidence } from "./diagnosis.ts";

/** A step for the administrator in every language. ICU MessageFormat; needs `user`, `secretFrom` and `secretName`. */
type Step = Readonly<Record<Language, string>>;

const PASSWORD = storing("the present password of {user}", "{user} 现在的密码");
const APP_PASSWORD = storing("an app password that was created for {user}", "为 {user} 生成的授权码（应用专用密码）");
const TOKEN = storing("a new token of {user}", "{user} 的新令牌");

/** What helps where the account is one of the configuration, by the id of the finding. */
const STEPS: Readonly<Record<string, Step>> = {
  "auth-credentials-rejected": PASSWORD,
  "auth-password-expired": PASSWORD,
  "auth-username-form-wrong": {
    en: "Correct `auth.user` of this server in `imapscope.yaml`, which says {user}, and reload imapscope.",
    "zh-CN": "修改 `imapscope.yaml` 中该服务器的 `auth.user`（现在是 {user}），然后让 imapscope 重新加载配置。",
  },
  "auth-app-password-required": APP_PASSWORD,
  "auth-oauth-required": {
    en: "Replace `password` of {user} in `imapscope.yaml` by `oauth2`: the checks log in with the password from {secretFrom, select, env {the environment variable} other {the file}} `{secretName}`, which this server no longer takes.",
    "zh-CN":
      "在 `imapscope.yaml` 中把 {user} 的 `password` 换成 `oauth2`：检查现在使用{secretFrom, select, env {环境变量} other {文件}} `{secretName}` 中的密码登录，而该服务器已不再接受密码。",
  },
  "auth-token-rejected": TOKEN,
  "token-refresh-rejected": TOKEN,
  "token-client-misconfigured": storing("the client secret or token that is valid now", "现在有效的客户端密码或令牌"),
};

/** The steps that need to be known to whoever checks the catalogue. */
export const CONFIGURED_STEPS: readonly Step[] = [...new Set(Object.values(STEPS))];

/** The phases in which what the configuration keeps is tried. */
const TRIED_IN: readonly (PhaseName | null)[] = ["auth", "token"];

/**
 * The evidence of a finding, and where the configuration keeps what was tried: the account of a check is not that of whoever
 * reads the finding, so that only the administrator can put it right.
 */
export function withOrigin(evidence: Evidence, phase: PhaseName | null, { server }: ProbeFacts): Evidence {
  if (server.secret === undefined || !TRIED_IN.includes(phase)) return evidence;
  const origin = server.secret;
  return "env" in origin
    ? { ...evidence, secretFrom: "env", secretName: origin.env }
    : { ...evidence, secretFrom: "file", secretName: origin.file };
}

/** Whether a finding is about an account that the configuration names. */
export function isConfigured({ secretName }: Evidence): boolean {
  return secretName !== undefined;
}

/** The administrator's first step for such a finding; none where nothing in the configuration helps. */
export function configuredSteps(id: string, evidence: Evidence, language: Language): readonly string[] {
  const step = isConfigured(evidence) ? STEPS[id]?.[language] : undefined;
  return step === undefined ? [] : [step];
}

function storing(en: string, zh: string): Step {
  return {
    en: `{secretFrom, select, env {Set the environment variable \`{secretName}\`, from which the checks take it, to ${en}, and restart imapscope} other {Write ${en} into the file \`{secretName}\`, alone on one line: the next check reads it from there}}.`,
    "zh-CN": `{secretFrom, select, env {把环境变量 \`{secretName}\`（检查从这里读取）设为${zh}，然后重启 imapscope} other {把${zh}写入文件 \`{secretName}\`（单独一行），下次检查会从这里读取}}。`,
  };
}
