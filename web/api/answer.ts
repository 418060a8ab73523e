import { Refusal } from "../../server/contract/answers/problem.ts";
import { tellRefused } from "../access/refused.ts";
import type { Guard } from "./guard.ts";

/** Why there is no usable answer. */
export type Fault =
  /** imapscope cannot be reached. */
  | { kind: "unreachable" }
  /** It answered that it cannot, or will not. */
  | { kind: "refused"; status: number; detail: string | null }
  /** It answered something that this page does not understand. */
  | { kind: "unexpected" };

/** What a request came to. */
export type ApiAnswer<Value> = { ok: true; value: Value } | { ok: false; fault: Fault };

/** Waits for a response and reads it as the contract has it; never throws. */
export async function answer<Value>(response: Promise<Response>, guard: Guard<Value>): Promise<ApiAnswer<Value>> {
  const received = await response.catch(() => null);
  if (received === null) return { ok: false, fault: { kind: "unreachable" } };
  if (received.status === 401) tellRefused();
  const body: unknown = await received.json().catch(() => undefined);
  if (!received.ok)
    return {
      ok: false,
      fault: { kind: "refused", status: received.status, detail: Refusal.safeParse(body).data?.detail ?? null },
    };
  const read = guard.safeParse(body);
  return read.success ? { ok: true, value: read.data } : { ok: false, fault: { kind: "unexpected" } };
}
