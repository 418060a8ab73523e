import { connect, isIPv6, type Socket } from "node:net";
import type { TcpAttempt, TcpFacts } from "../facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../journal.ts";
import type { Run } from "../run.ts";
import { roundedSeconds } from "../transcript.ts";

/** Dials the addresses one after the other until one answers; every attempt is kept with its own outcome. */
export async function tcp(run: Run, addresses: readonly string[]): Promise<Measured<TcpFacts> & { socket: Socket }> {
  const attempts: TcpAttempt[] = [];
  for (const [index, address] of addresses.entries()) {
    const family = isIPv6(address) ? 6 : 4;
    const began = run.elapsed();
    // A dead address may use up its share of the time, not that of the addresses behind it.
    const share = run.deadline.remaining() / (addresses.length - index);
    try {
      const socket = await dial(run, address, share);
      attempts.push({ address, family, seconds: roundedSeconds(run.elapsed() - began) });
      return { value: { address, family, attempts }, socket };
    } catch (error) {
      attempts.push({ address, family, seconds: roundedSeconds(run.elapsed() - began), failure: toFailure(error) });
      if (run.deadline.signal.aborted) break;
    }
  }
  const failure = attempts.at(-1)?.failure ?? { code: "ENODATA", text: "there was no address to dial" };
  throw new PhaseError<TcpFacts>(failure, { attempts });
}

async function dial({ config, deadline }: Run, address: string, limit: number): Promise<Socket> {
  const socket = connect({ host: address, port: config.port, noDelay: true });
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  // Stays for the life of the socket: an error without a listener would end the process.
  socket.on("error", reject);
  socket.once("connect", () => resolve(socket));
  try {
    return await deadline.wait(promise, limit);
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
