import type { Login, ServerConfig } from "../config/types.ts";
import type { SecretOrigin, ServerFacts } from "../contract/facts.ts";

/** Which server and account a configuration means, as facts say it. */
export function serverFacts({ name, host, port, security, login }: ServerConfig): ServerFacts {
  if (login === null) return { name, host, port, security };
  const secret = originOf(login);
  return { name, host, port, security, user: login.user, ...(secret ? { secret } : {}) };
}

/** Where the configuration keeps what proves the account; of OAuth 2.0 what is renewed most often. */
function originOf(login: Login): SecretOrigin | null {
  if ("password" in login) return login.password.origin;
  if ("token" in login) return login.token.origin;
  return (login.oauth2.refreshToken ?? login.oauth2.clientSecret)?.origin ?? null;
}
