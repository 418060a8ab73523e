import type { Failure, TcpAttempt, TcpFacts } from "../../contract/facts.ts";
import { PhaseError } from "../failure.ts";
import type { Measured } from "../measurement.ts";
import { troubleIn } from "../own-trouble.ts";
import type { Run } from "../run.ts";
import { type Dial, dial } from "../wire/dial.ts";
import { familiesInTurn } from "../wire/families-in-turn.ts";
import type { TimedSocket } from "../wire/timed-socket.ts";

/** The Connection Attempt Delay that RFC 8305 section 8 recommends. */
const ATTEMPT_DELAY_MS = 250;

/** A name with dozens of addresses is not worth dozens of connections. */
const MAX_DIALLED = 10;

/** Codes of a network that has no way to the address; any other failure says more about the server. */
const NO_ROUTE: readonly string[] = ["ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL"];

/**
 * Dials the addresses as mail programs do (Happy Eyeballs, RFC 8305 section 5): the next one when the last has failed or
 * has not answered within the delay; the first connection wins. Every attempt is kept with its own outcome.
 */
export async function tcp(
  run: Run,
  addresses: readonly string[],
): Promise<Measured<TcpFacts> & { socket: TimedSocket }> {
  const dials: Dial[] = [];
  const winner = await firstConnected(run, familiesInTurn(addresses).slice(0, MAX_DIALLED), dials);
  for (const other of dials) if (other !== winner) other.abandon();
  const attempts = dials.map((one) => one.attempt());
  if (winner === null) throw new PhaseError<TcpFacts>(mostTelling(attempts), { attempts });
  const { address, family, at, seconds } = winner.attempt();
  const began = attempts[0]?.at ?? at;
  return { at: began, seconds: at + seconds - began, value: { address, family, attempts }, socket: winner.socket };
}

/** Dials one after the other and adds each to `dials`; null when none connects before the deadline. */
async function firstConnected(run: Run, addresses: readonly string[], dials: Dial[]): Promise<Dial | null> {
  for (const address of addresses) {
    const latest = dial(address, run.config.port, run);
    dials.push(latest);
    const { promise: delay, resolve } = Promise.withResolvers<null>();
    const timer = setTimeout(resolve, ATTEMPT_DELAY_MS, null);
    const winner = await Promise.race([anyOf(dials), latest.connected, delay]).catch(() => null);
    clearTimeout(timer);
    if (winner) return winner;
    if (run.deadline.signal.aborted) break;
  }
  return anyOf(dials).catch(() => null);
}

function anyOf(dials: readonly Dial[]): Promise<Dial> {
  return Promise.any(dials.map(({ connected }) => connected));
}

/**
 * Of the family that was dialled first, then of the other: the first failure that is more than a missing route. Before all of
 * them trouble of our own: the address that it kept us from may be the one that answers.
 */
function mostTelling(attempts: readonly TcpAttempt[]): Failure {
  const [first] = attempts;
  const inOrder = [
    ...attempts.filter(({ family }) => family === first?.family),
    ...attempts.filter(({ family }) => family !== first?.family),
  ];
  const failures = inOrder.flatMap(({ failure }) => failure ?? []);
  const own = failures.find((failure) => troubleIn(failure) !== null);
  const telling = own ?? failures.find(({ code }) => !NO_ROUTE.includes(code)) ?? failures[0];
  return telling ?? { code: "ENODATA", text: "there was no address to dial" };
}
