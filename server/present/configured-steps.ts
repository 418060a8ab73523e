import type { Evidence } from "../contract/answers/finding.ts";
import type { Language } from "../contract/languages.ts";
import { isConfigured } from "../diagnose/configured-account.ts";
import type { Diagnosis } from "../diagnose/diagnosis.ts";
import { type ConfiguredSteps, translated } from "../languages/translation.ts";

/** The steps in English; every other language has its own in `server/languages`. */
export const CONFIGURED: ConfiguredSteps = {
  password: storing("the current password of {user}"),
  "app-password": storing("an app password that was created for {user}"),
  user: "Correct `auth.user` of this server in `imapscope.yaml`, which says {user}, and reload imapscope.",
  oauth2:
    "Replace `password` of {user} in `imapscope.yaml` with `oauth2`: the checks log in with the password from {secretFrom, select, env {the environment variable} other {the file}} `{secretName}`, which this server no longer accepts.",
  token: storing("a new token of {user}"),
  "client-secret": storing("the current client secret or token"),
};

/** The administrator's first step where the account is one of the configuration; none where nothing in it helps. */
export function configuredSteps({ configured }: Diagnosis, evidence: Evidence, language: Language): readonly string[] {
  if (configured === undefined || !isConfigured(evidence)) return [];
  return [configuredStepsIn(language)[configured]];
}

/** All such steps. ICU MessageFormat; they need `user`, `secretFrom` and `secretName`. */
export function configuredStepsIn(language: Language): ConfiguredSteps {
  return translated(language, CONFIGURED, (words) => words.configured);
}

function storing(what: string): string {
  return `{secretFrom, select, env {Set the environment variable \`{secretName}\`, which the checks use, to ${what}, and restart imapscope} other {Write ${what} into the file \`{secretName}\`, on one line and with nothing else: the next check reads it}}.`;
}
