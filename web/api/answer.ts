/** Why there is no usable answer. */
export type Fault =
  /** imapscope cannot be reached. */
  | { kind: "unreachable" }
  /** It answered that it cannot, or will not. */
  | { kind: "refused"; status: number; detail: string | null }
  /** It answered something that this page does not understand. */
  | { kind: "unexpected" };

/** What a request came to. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; fault: Fault };

/** Says whether a value has the shape that the page relies on. */
export type Guard<Value> = (value: unknown) => value is Value;

/** Waits for a response and reads it; never throws. */
export async function answer<Value>(response: Promise<Response>, guard: Guard<Value>): Promise<Answer<Value>> {
  const received = await response.catch(() => null);
  if (received === null) return { ok: false, fault: { kind: "unreachable" } };
  const body: unknown = await received.json().catch(() => undefined);
  if (!received.ok) return { ok: false, fault: { kind: "refused", status: received.status, detail: detailOf(body) } };
  return guard(body) ? { ok: true, value: body } : { ok: false, fault: { kind: "unexpected" } };
}

/** `detail` of problem details (RFC 9457). */
function detailOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("detail" in body)) return null;
  return typeof body.detail === "string" ? body.detail : null;
}
