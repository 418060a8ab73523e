import type { SignInFailure } from "../../contract/sign-in-failures.ts";

/**
 * Why somebody is not signed in: what their page says, and the exact reason for the audit log, in words of ours. `name` is who the
 * provider says it is, where that is sure.
 */
export type OidcRefusal = { refused: SignInFailure; reason: string; name?: string };

/** A step that came to such an end. */
export class OidcFault extends Error {
  readonly refusal: OidcRefusal;

  constructor(refused: SignInFailure, reason: string, who: { name?: string } = {}) {
    super(reason);
    this.refusal = { refused, reason, ...who };
  }
}

/** Errors of an authorization endpoint (RFC 6749 section 4.1.2.1, OpenID Connect Core section 3.1.2.6) that are no mistake of ours. */
const BY_ERROR: Readonly<Record<string, SignInFailure>> = {
  access_denied: "declined",
  login_required: "declined",
  interaction_required: "declined",
  consent_required: "declined",
  account_selection_required: "declined",
  server_error: "provider-busy",
  temporarily_unavailable: "provider-busy",
  // A code that was used or has ended: whoever comes again gets a new one.
  invalid_grant: "expired",
};

/** What an error of a step means. Messages of the library say what was wrong, and hold nothing that the provider wrote. */
export function refusalOf(error: unknown): OidcRefusal {
  if (error instanceof OidcFault) return error.refusal;
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "OAUTH_AUTHORIZATION_RESPONSE_ERROR" || code === "OAUTH_RESPONSE_BODY_ERROR") {
    const said = errorCode(error);
    return { refused: BY_ERROR[said] ?? "provider-refused", reason: `the provider says ${said}` };
  }
  if (code === "OAUTH_WWW_AUTHENTICATE_CHALLENGE") {
    return { refused: "provider-refused", reason: "the provider does not take the client's credentials" };
  }
  // Also what the library stumbles over in an answer that is none.
  const known = typeof code === "string" && code.startsWith("OAUTH_") && error instanceof Error;
  return { refused: "provider-untrusted", reason: known ? error.message : "the provider's answer cannot be read" };
}

/** As the registry of such codes has them; anything else is not repeated. */
function errorCode(error: unknown): string {
  const said = error instanceof Error && "error" in error ? error.error : null;
  return typeof said === "string" && /^[a-z][a-z0-9_]{0,63}$/.test(said) ? said : "an error without a name";
}
