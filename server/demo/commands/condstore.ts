import type { CommandArgument } from "../command.ts";
import type { DemoSession } from "../session.ts";

/** Reads a modifier with a mod-sequence, `(CHANGEDSINCE 7)`; null when there is none, a BAD when it is another (RFC 7162). */
export function readModSeq(
  modifier: CommandArgument | undefined,
  name: string,
  session: DemoSession,
): number | null | string {
  if (modifier === undefined) return null;
  const [spelt, number, ...rest] = [modifier].flat();
  const known = String(spelt).toUpperCase() === name && /^\d{1,19}$/.test(String(number)) && rest.length === 0;
  if (!known) return "BAD Unknown modifier";
  session.condstore = true;
  return Number(number);
}
