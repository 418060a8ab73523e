import { SYNC_MAILBOX } from "../../config/sync-mailbox.ts";
import type { ListFacts, SyncFacts } from "../../contract/facts.ts";
import { PhaseError, toFailure } from "../failure.ts";
import type { Measured } from "../measurement.ts";
import type { Session } from "../session.ts";
import type { Canary, Side } from "../sync/canary.ts";
import { cleanUp } from "../sync/clean-up.ts";
import { openClient } from "../sync/client.ts";
import { fly } from "../sync/fly.ts";
import { canaryMessage } from "../sync/message.ts";
import { PATIENCE } from "../sync/patience.ts";
import { folderIn, placeOf } from "../sync/place.ts";
import { type Ways, withSecondSession } from "../sync/second-session.ts";
import { type CanarySteps, everyOperation } from "../sync/steps.ts";
import type { Connection } from "../wire/connection.ts";

/** What a canary may take besides the rest of the probe, in seconds: most of it to tell late from never. */
const CANARY_SECONDS = 120;
/** What it may take of it to remove what was made. */
const CLEAN_UP_SECONDS = 10;
/** What it may take for that where the time is up or the check was called off: whoever ends a program waits no longer. */
const LAST_SECONDS = 2;

/**
 * Sends a message of our own through a mailbox of our own, in two sessions: does the one see what the other does, and when?
 * The phase fails with the first step that the server refuses; all steps are kept all the same.
 */
export async function sync(
  ways: Ways,
  { connection, session }: { connection: Connection; session: Session },
  listed: ListFacts,
): Promise<Measured<SyncFacts>> {
  const { run } = ways;
  const now = new Date();
  const wanted = run.config.sync?.mailbox ?? SYNC_MAILBOX;
  const prefixes = (session.namespaces()?.personal ?? []).map(({ prefix }) => prefix);
  const place = placeOf(wanted, listed, prefixes);
  const message = canaryMessage(now);
  const startedAt = now.toISOString();
  const giveBack = run.deadline.extend(CANARY_SECONDS);
  let mailbox = place.mailbox;
  let steps: CanarySteps | null = null;
  let first: Side | null = null;
  try {
    const capabilities = connection.dialogue.capabilities ?? [];
    const writes: Side = { connection, session: await openClient(run, connection), capabilities };
    first = writes;
    steps = await withSecondSession(ways, async (second) => {
      const canary: Canary = {
        run,
        patience: run.patience ?? PATIENCE,
        first: writes,
        second,
        message,
        mailbox: place.mailbox,
        mailboxes: listed.mailboxes.length,
        made: !place.exists,
        within: place.within,
        folder: folderIn(place, message.name),
        at: null,
        folders: new Set(),
      };
      const flown = await fly(canary);
      mailbox = canary.mailbox;
      run.deadline.resume(LAST_SECONDS);
      await run.deadline.wait(cleanUp(canary, listed, now), CLEAN_UP_SECONDS).catch(() => {});
      return flown;
    });
  } catch (error) {
    const failure = run.deadline.understand(toFailure(error));
    const operations = everyOperation(() => ({ status: "skipped", because: "not-applicable" }));
    throw new PhaseError<SyncFacts>(failure, {
      startedAt,
      mailbox: run.peer.text(mailbox),
      unopened: failure,
      operations,
    });
  } finally {
    first?.session.close();
    giveBack();
  }
  const value = { startedAt, mailbox: run.peer.text(mailbox), operations: steps.operations() };
  if (steps.failure) throw new PhaseError<SyncFacts>(steps.failure, value);
  return { value };
}
