/**
 * Why somebody who came back from the OpenID provider was not signed in. The page says of each what to do; the audit log has the
 * exact reason beside it.
 */
export const SIGN_IN_FAILURES = [
  /** It could not be reached, or did not answer in time. */
  "provider-unreachable",
  /** What it said cannot be believed: another issuer, audience or nonce, no signature, an endpoint without encryption. */
  "provider-untrusted",
  /** It refused this instance: client, secret, redirect address or scope are not as it has them. */
  "provider-refused",
  /** It said that it cannot at the moment. */
  "provider-busy",
  /** The person, or the provider for them, said no. */
  "declined",
  /** No sign-in was under way in this browser: it took too long, was used already, or began under another address. */
  "expired",
  /** Signed in with the provider, but in no group that may come in here. */
  "no-role",
  /** More sign-ins at the same moment than are taken on. */
  "too-many",
] as const;

/** One of them. */
export type SignInFailure = (typeof SIGN_IN_FAILURES)[number];
