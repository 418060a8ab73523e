import type { Secret } from "../../config/secret.ts";
import { PhaseError } from "../failure.ts";

/** What is shown to the server to be let in. */
export type Proof = { user: string } & ({ password: Secret } | { accessToken: Secret });

/** A way to log in: a SASL mechanism (RFC 9051 section 6.2.2), or the command LOGIN (section 6.2.3), as `AuthFacts` name it. */
export type Way = "PLAIN" | "LOGIN" | "LOGIN command" | "OAUTHBEARER" | "XOAUTH2";

const BY_TOKEN = ["OAUTHBEARER", "XOAUTH2"] as const;
const BY_PASSWORD = ["PLAIN", "LOGIN"] as const;
/** Exchange takes `DOMAIN\user` and `domain/user/mailbox` from LOGIN alone. */
const FOR_LOGIN = /[\\/]/;

/** The ways that the server offers for such a proof, in the order in which they are to be tried. */
export function waysToLogIn(proof: Proof, capabilities: readonly string[]): readonly Way[] {
  const offers = (mechanism: string) => capabilities.includes(`AUTH=${mechanism}`);
  if ("accessToken" in proof) return BY_TOKEN.filter(offers);
  const mechanisms = BY_PASSWORD.filter(offers);
  // The command needs no announcement.
  const command = capabilities.includes("LOGINDISABLED") ? [] : (["LOGIN command"] as const);
  return FOR_LOGIN.test(proof.user) ? [...command, ...mechanisms] : [...mechanisms, ...command];
}

/** Why there is no way: the server takes no such proof at all, so none is sent. */
export function noWay(capabilities: readonly string[]): PhaseError {
  const offered = capabilities.filter((capability) => capability.startsWith("AUTH="));
  const disabled = capabilities.includes("LOGINDISABLED") && offered.length === 0;
  return new PhaseError(
    disabled
      ? { code: "LOGINDISABLED", text: "the server announces LOGINDISABLED and no way to log in" }
      : { code: "MECHANISM_UNSUPPORTED", text: offered.join(" ") },
  );
}
