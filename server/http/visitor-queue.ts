import { type Admission, createAdmission, type Waiting } from "./admission.ts";
import { orderByTurns } from "./order-by-turns.ts";

/** Who wants to check: from where, which account, and how many checks a client may begin in a minute. */
export type Visitor = { client: string; account: string; perMinute: number };

/** A place in the queue, of which the first is 1; or the turn has come. */
export type Ticket = {
  /** Settles when the turn has come; rejects when it is left before. `onPlace` is told the place at once, and whenever it changes. */
  turn(onPlace: (place: number) => void): Promise<void>;
  /** The check has ended, or the visitor has gone. May be called again. */
  leave(): void;
};

/** Lets visitors' checks begin, and those who must wait for that stand in line. */
export type VisitorQueue = {
  /** Takes a place; or says why there is none left, and when to come again. */
  enter(visitor: Visitor): Ticket | Waiting;
};

/** So many may wait: more could not come to their turn while anybody would still look. */
const MOST_WAITING = 100;
const MOST_WAITING_OF_CLIENT = 20;

type Entry = Visitor & {
  place: number;
  onPlace: ((place: number) => void) | null;
  begun: { end(): void } | null;
  ready: PromiseWithResolvers<void>;
};

/** Begins with nobody. */
export function createVisitorQueue(clock: () => number = () => performance.now()): VisitorQueue {
  const admission: Admission = createAdmission(clock);
  let waiting: Entry[] = [];
  /** In which order clients come to their turn: who had one goes behind the others. */
  let clients: string[] = [];
  let timer: NodeJS.Timeout | undefined;

  /** Lets begin who may, in turns of the clients, and tells the others their place. */
  const advance = (): void => {
    clearTimeout(timer);
    let soonest = Number.POSITIVE_INFINITY;
    for (let order = inOrder(); order.length > 0; ) {
      const [entry, ...others] = order;
      if (!entry) break;
      const begun = admission.begin(entry.client, entry.account, entry.perMinute);
      if ("end" in begun) {
        begin(entry, begun);
        order = inOrder();
        soonest = Number.POSITIVE_INFINITY;
        continue;
      }
      soonest = Math.min(soonest, begun.retryAfterSeconds);
      order = others;
    }
    for (const [index, entry] of inOrder().entries()) {
      if (entry.place === index + 1) continue;
      entry.place = index + 1;
      entry.onPlace?.(entry.place);
    }
    if (waiting.length > 0) timer = setTimeout(advance, soonest * 1000).unref();
  };

  const inOrder = () => orderByTurns(waiting, ({ client }) => client, clients);

  const begin = (entry: Entry, begun: { end(): void }): void => {
    waiting = waiting.filter((one) => one !== entry);
    clients = [...clients.filter((client) => client !== entry.client), entry.client];
    if (waiting.length === 0) clients = [];
    entry.begun = begun;
    entry.ready.resolve();
  };

  return {
    enter(visitor) {
      const entry: Entry = { ...visitor, place: 0, onPlace: null, begun: null, ready: Promise.withResolvers() };
      // Nobody listens where the turn never comes.
      entry.ready.promise.catch(() => {});
      const own = waiting.filter(({ client }) => client === visitor.client).length;
      const isFull = waiting.length >= MOST_WAITING || own >= MOST_WAITING_OF_CLIENT;
      if (isFull) return fullFor(own >= MOST_WAITING_OF_CLIENT);
      waiting.push(entry);
      advance();
      return {
        turn(onPlace) {
          if (entry.begun === null) onPlace(entry.place);
          entry.onPlace = onPlace;
          return entry.ready.promise;
        },
        leave() {
          entry.onPlace = null;
          waiting = waiting.filter((one) => one !== entry);
          entry.begun?.end();
          if (entry.begun === null) entry.ready.reject(new Error("the visitor has gone"));
          advance();
        },
      };
    },
  };
}

/** In a minute at least as many have come to their turn as one client may begin. */
function fullFor(isClient: boolean): Waiting {
  return { reason: isClient ? "client" : "everybody", retryAfterSeconds: 60 };
}
