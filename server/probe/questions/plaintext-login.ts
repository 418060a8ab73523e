import type { Questions } from "../../contract/facts.ts";
import { capabilities } from "../phases/capability.ts";
import type { Call, Place } from "./call.ts";
import { greet } from "./greet.ts";
import type { Lane } from "./lanes.ts";
import { placeCall } from "./place-call.ts";

const AUTH = "AUTH=";

/**
 * Would the server take a password before TLS? Read off its capabilities, never tried. Null with implicit TLS, and when
 * it could not be asked. Never throws.
 */
export async function plaintextLogin(lane: Lane, place: Place): Promise<Questions["plaintextLogin"]> {
  if (place.security === "implicit-tls") return null;
  try {
    return await lane((run) => placeCall(run, place, whatIsOffered));
  } catch {
    // Why nothing was learnt stands beside the address: it was asked the same way.
    return null;
  }
}

/** The LOGIN command is there unless LOGINDISABLED says otherwise (RFC 9051 section 6.2.3). */
async function whatIsOffered(made: Call): Promise<Questions["plaintextLogin"]> {
  const { connection, status } = await greet(made);
  // Whoever is let in by the greeting is not asked for a password.
  if (status === "PREAUTH") return { offered: false, mechanisms: [] };
  const announced = await capabilities(made.run, connection);
  const sasl = announced.filter((name) => name.startsWith(AUTH)).map((name) => name.slice(AUTH.length));
  const loginCommand = !announced.includes("LOGINDISABLED");
  return {
    offered: loginCommand || sasl.includes("PLAIN") || sasl.includes("LOGIN"),
    mechanisms: loginCommand ? [...sasl, "LOGIN command"] : sasl,
  };
}
