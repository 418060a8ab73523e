import type { Server } from "node:http";
import type { Socket } from "node:net";
import { normalAddressOf } from "./ip-address.ts";

/** From this share of the limit on, connections that wait for another request are ended, which any client can bear. */
const BUSY = 3 / 4;
/** So much of the limit one address may have, so that one who holds connections open does not keep everybody else out. */
const OF_ONE_ADDRESS = 1 / 2;

/**
 * Keeps a server to so many connections. Gives those that are open, also where they have not asked anything yet. From where
 * `isShared` says that many people are behind one address, any number may come.
 */
export function guardConnections(
  server: Server,
  most: number,
  { onRefused, isShared }: { onRefused: () => void; isShared: (address: string) => boolean },
): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  const perAddress = new Map<string, number>();
  const count = (address: string, change: 1 | -1) => {
    const own = (perAddress.get(address) ?? 0) + change;
    if (own > 0) perAddress.set(address, own);
    else perAddress.delete(address);
    return own;
  };
  if (Number.isFinite(most)) server.maxConnections = most;
  server.on("drop", onRefused);
  server.prependListener("connection", (socket: Socket) => {
    const address = normalAddressOf(socket.remoteAddress ?? "") ?? "unknown";
    open.add(socket);
    const own = count(address, 1);
    socket.once("close", () => {
      open.delete(socket);
      count(address, -1);
    });
    if (own > most * OF_ONE_ADDRESS && !isShared(address)) {
      onRefused();
      socket.destroy();
    } else if (open.size > most * BUSY) server.closeIdleConnections();
  });
  return open;
}
