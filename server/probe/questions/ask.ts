import type { Failure, Questions } from "../../contract/facts.ts";
import { PhaseError } from "../failure.ts";
import type { Run } from "../run.ts";
import { type AddressOutcome, everyAddress } from "./every-address.ts";
import { KEY_TYPES, keyTypes } from "./key-types.ts";
import { createLanes, type Lane } from "./lanes.ts";
import { DEFAULT_PORTS, otherPorts, type PortToCompare, portsToAsk } from "./other-ports.ts";
import { plaintextLogin } from "./plaintext-login.ts";
import { tlsVersions, VERSIONS } from "./tls-versions.ts";

const MAX_ADDRESSES = 16;
const NOWHERE = {
  reached: "nothing",
  seconds: 0,
  answered: { failure: { code: "ENODATA", text: "there was no address to dial" } },
} as const;

/**
 * Asks what only more connections can tell, within the deadline of `run` and never more than four at once. No password
 * travels, whatever the server does. A question that fails says so in its own entries and hides no other; this never throws.
 */
export async function ask(
  run: Run,
  known: { addresses: readonly string[] },
  ports: readonly PortToCompare[] = DEFAULT_PORTS,
): Promise<Questions> {
  const { host, port, security } = run.config;
  const addresses = [...new Set(known.addresses)].slice(0, MAX_ADDRESSES);
  const others = portsToAsk(run.config, ports);
  const more = (security === "none" ? 0 : VERSIONS.length + KEY_TYPES) + (security === "implicit-tls" ? 0 : 1);
  const lane = createLanes(run, addresses.length + others.length + more);

  const outcomes = everyAddress(lane, run.config, addresses);
  const first = await firstThatAnswers(outcomes);
  const answer = first ?? NOWHERE;
  const place = { address: first?.answer.address ?? host, port, security, imap: true };
  const samePort = answer.reached === "nothing" ? closedLane(answer.answered.failure) : lane;
  const [login, versions, kinds, compared, all] = await Promise.all([
    plaintextLogin(samePort, place),
    tlsVersions(samePort, place),
    keyTypes(samePort, place),
    otherPorts(first === null ? samePort : lane, place, others, answer),
    Promise.all(outcomes),
  ]);
  return {
    addresses: all.map((outcome) => outcome.answer),
    ports: compared,
    tlsVersions: versions,
    keyTypes: kinds,
    plaintextLogin: login,
  };
}

/**
 * The address that the other questions are put to: the first, in the order of the name's addresses, that served what it
 * should; else the first that took a connection; else the first. Does not wait for those behind it.
 */
async function firstThatAnswers(outcomes: readonly Promise<AddressOutcome>[]): Promise<AddressOutcome | null> {
  const known: AddressOutcome[] = [];
  for (const pending of outcomes) {
    const outcome = await pending;
    if (outcome.reached === "service") return outcome;
    known.push(outcome);
  }
  return known.find(({ reached }) => reached === "port") ?? known[0] ?? null;
}

/** Where nobody could be reached there is no point in dialling again: all that is asked there fails the same way. */
function closedLane(failure: Failure): Lane {
  return async () => {
    throw new PhaseError(failure);
  };
}
