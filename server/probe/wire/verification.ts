import type { TLSSocket } from "node:tls";
import type { Failure } from "../../contract/facts.ts";
import { VERIFICATION_ERRORS } from "./verification-errors.ts";

/** What Node says in place of every result that it has no name for. */
const UNNAMED = "UNSPECIFIED";
/** What Node adds for whoever runs Node, which is no word of OpenSSL's. */
const ADVICE = /; if the root CA is installed locally, .*$/s;

/**
 * Why OpenSSL did not accept the chain, by Node's code or, where Node has none, by OpenSSL's own name; its number and words in
 * the text. Null when it did. Of several reasons OpenSSL keeps the one that it came upon last.
 */
export function verificationFailure(socket: TLSSocket): Failure | null {
  // Node's type says Error, but it is the code itself (tls.TLSSocket "authorizationError").
  const error: unknown = socket.authorizationError;
  if (socket.authorized || !error) return null;
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return describeVerification(code, wordsOf(socket));
}

/** A verification error by Node's code and OpenSSL's words, of which either can be missing. */
export function describeVerification(code: string, words: string | null): Failure {
  const known = VERIFICATION_ERRORS.find(([, name, text]) => (words === null ? name === code : text === words));
  if (known === undefined || known[1] === UNNAMED) return { code, text: words ?? "the certificate was not accepted" };
  const [number, name, text] = known;
  return { code: code === UNNAMED ? name : code, text: `${text} (OpenSSL's verification error ${number})` };
}

/** Node documents the code alone; the words, which tell what its `UNSPECIFIED` stands for, are with the handle. */
function wordsOf(socket: TLSSocket): string | null {
  const handle: unknown = "_handle" in socket ? socket._handle : null;
  if (typeof handle !== "object" || handle === null || !("verifyError" in handle)) return null;
  if (typeof handle.verifyError !== "function") return null;
  const error: unknown = handle.verifyError();
  return error instanceof Error ? error.message.replace(ADVICE, "") : null;
}
