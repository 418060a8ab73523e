import { connect, isIPv6 } from "node:net";
import type { Failure, TcpAttempt } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import { troubleIn } from "../own-trouble.ts";
import type { Run } from "../run.ts";
import { roundedSeconds } from "../transcript.ts";
import { withFreePort } from "./free-port.ts";
import { TimedSocket } from "./timed-socket.ts";

/** One address being dialled. */
export type Dial = {
  socket: TimedSocket;
  /** Resolves when the connection stands, rejects when it cannot; at the latest at the deadline. */
  connected: Promise<Dial>;
  /** Closes the socket; if nothing had been answered yet, the attempt ends as `UNANSWERED`. */
  abandon(): void;
  /** What became of it, timed when it happened at the socket. */
  attempt(): TcpAttempt;
};

/** Failure code of an address that had said nothing when another was taken. */
const UNANSWERED: Failure = { code: "UNANSWERED", text: "no answer yet when another address was taken" };

/** Dials one address. Whatever becomes of it later, its socket never throws and never outlives a failure. */
export function dial(address: string, port: number, { deadline, elapsed }: Pick<Run, "deadline" | "elapsed">): Dial {
  const at = elapsed();
  const bare = connect({ host: address, port, noDelay: true });
  const socket = new TimedSocket(bare, elapsed);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let seconds: number | null = null;
  let failure: Failure | null = null;

  const ended = (why: Failure | null) => {
    if (seconds !== null) return;
    seconds = elapsed() - at;
    failure = why;
  };
  bare.once("connect", () => {
    ended(null);
    resolve();
  });
  bare.once("error", (error) => {
    const failed = withFreePort(toFailure(error), address);
    ended(failed);
    reject(troubleIn(failed) === "ports" ? new PhaseError(failed) : error);
  });

  const self: Dial = {
    socket,
    connected: deadline.wait(promise).then(
      () => self,
      (error: unknown) => {
        ended(toFailure(error));
        failure ??= toFailure(error);
        socket.destroy();
        throw error;
      },
    ),
    abandon() {
      ended(UNANSWERED);
      socket.destroy();
      // Also lets go of the deadline.
      reject(new PhaseError(UNANSWERED));
    },
    attempt: () => ({
      address,
      family: isIPv6(address) ? 6 : 4,
      at: roundedSeconds(at),
      seconds: roundedSeconds(seconds ?? elapsed() - at),
      ...(failure ? { failure } : {}),
    }),
  };
  self.connected.catch(() => {});
  return self;
}
