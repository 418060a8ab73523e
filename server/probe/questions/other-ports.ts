import type { ServerConfig } from "../../config/types.ts";
import type { PortAnswer } from "../../contract/facts.ts";
import type { Place } from "./call.ts";
import { certificateAt, type Visit } from "./certificate-at.ts";
import type { Lane } from "./lanes.ts";

/** A port of the same host whose certificate is worth comparing. */
export type PortToCompare = Pick<PortAnswer, "port" | "security"> & Pick<Place, "imap">;

/** IMAP both ways, and HTTPS, where a renewed certificate is usually seen first. */
export const DEFAULT_PORTS: readonly PortToCompare[] = [
  { port: 993, security: "implicit-tls", imap: true },
  { port: 143, security: "starttls", imap: true },
  { port: 443, security: "implicit-tls", imap: false },
];

/** Those of `ports` that have not been asked already: the configured one was, unless it was asked without TLS. */
export function portsToAsk(config: ServerConfig, ports: readonly PortToCompare[]): readonly PortToCompare[] {
  return ports.filter(({ port }) => port !== config.port || config.security === "none");
}

/**
 * Does the host serve the same certificate on its other ports, or was it renewed on one and is stale on the other? The
 * configured port comes first, with what the address at `place` has answered there.
 */
export async function otherPorts(
  lane: Lane,
  place: Place,
  ports: readonly PortToCompare[],
  configured: Visit,
): Promise<readonly PortAnswer[]> {
  const asked = ports.map(async (port) => {
    const outcome = await certificateAt(lane, { ...port, address: place.address });
    return answer(port.port, port.security, outcome);
  });
  const first = place.security === "none" ? [] : [answer(place.port, place.security, configured)];
  return [...first, ...(await Promise.all(asked))];
}

function answer(port: number, security: PortAnswer["security"], { seconds, answered }: Visit): PortAnswer {
  return { port, security, seconds, ...answered };
}
