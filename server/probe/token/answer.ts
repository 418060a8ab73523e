import { STATUS_CODES } from "node:http";
import { z } from "zod";
import { PhaseError } from "../failure.ts";
import { isOurs } from "../own-trouble.ts";
import type { PeerText } from "../peer-text/peer-text.ts";
import type { EndpointAnswer } from "./post.ts";

/** The code of an answer that holds neither a token nor a reason. */
export const INVALID_TOKEN_RESPONSE = "INVALID_TOKEN_RESPONSE";

/** RFC 6749 section 5.2. Codes of extensions are welcome; anything longer or stranger is none. */
const refusal = z.looseObject({
  error: z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/),
  error_description: z.string().catch(""),
});

/**
 * What the answer holds, when it is that of a token endpoint that gives a token; else throws what it says instead, with
 * secrets hidden before the text is cut to its greatest length.
 */
export function acceptedFields({ status, body }: EndpointAnswer, peer: PeerText): Record<string, unknown> {
  const fields = fieldsOf(body);
  // Some servers say 200 for a refusal, others 5xx; the body knows better (RFC 6749 section 5.2 wants 400 or 401).
  const refused = fields !== null && "access_token" in fields ? null : refusal.safeParse(fields).data;
  if (refused) {
    const text = peer.text(refused.error_description.replace(/\s+/g, " ").trim());
    const hidden = peer.repeats(refused.error) || isOurs(refused.error);
    const code = hidden ? INVALID_TOKEN_RESPONSE : refused.error;
    throw new PhaseError({ code, text: text || statusLine(status) });
  }
  if (status !== 200) throw new PhaseError({ code: `HTTP_${status}`, text: statusLine(status) });
  if (fields === null) throw unreadable(body === null ? "the answer is too long" : "the answer is not a JSON object");
  return fields;
}

/** The failure of an answer that cannot be made sense of. */
export function unreadable(text: string): PhaseError {
  return new PhaseError({ code: INVALID_TOKEN_RESPONSE, text });
}

/** Null is how some servers write a field that they leave out. */
function fieldsOf(body: string | null): Record<string, unknown> | null {
  try {
    const fields = z.record(z.string(), z.unknown()).parse(JSON.parse(body ?? ""));
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  } catch {
    return null;
  }
}

/** In the words of the standard (RFC 9110 section 15), not the server's. */
function statusLine(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ""}`.trim();
}
