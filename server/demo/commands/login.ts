import type { Handler } from "./handler.ts";
import { verdict } from "./verdict.ts";

/** LOGIN, RFC 9051 section 6.2.3. */
export const login: Handler = (command, session) => {
  const [user, secret, ...rest] = command.args;
  if (typeof user !== "string" || typeof secret !== "string" || rest.length > 0) {
    return "BAD LOGIN needs a user name and a password";
  }
  const right = user === session.options.user && secret === session.options.password;
  return verdict({ user, secret, right }, command, session);
};
