import { isIPv6 } from "node:net";
import type { ServerConfig } from "../../config/types.ts";
import type { AddressAnswer } from "../../contract/facts.ts";
import { certificateAt, type Visit } from "./certificate-at.ts";
import type { Lane } from "./lanes.ts";

/** The answer of one address, and what is known besides. */
export type AddressOutcome = Visit & { answer: AddressAnswer };

/** Does every address of the name answer, and with the same certificate? One promise an address; none rejects. */
export function everyAddress(
  lane: Lane,
  { port, security }: ServerConfig,
  addresses: readonly string[],
): readonly Promise<AddressOutcome>[] {
  return addresses.map(async (address) => {
    const outcome = await certificateAt(lane, { address, port, security, imap: true });
    const { seconds, answered } = outcome;
    const family = isIPv6(address) ? (6 as const) : (4 as const);
    return { ...outcome, answer: { address, family, seconds, ...answered } };
  });
}
