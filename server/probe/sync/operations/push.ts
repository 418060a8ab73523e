import type { SyncPush } from "../../../contract/facts.ts";
import { PhaseError } from "../../failure.ts";
import { refusal, until } from "../../wire/command.ts";
import { type Canary, NotTried, type Operated, offers } from "../canary.ts";
import { isOverdue } from "../watch.ts";

/** How long the server may take to let the second session listen. */
const BEGIN_SECONDS = 5;

/** Lets the second session listen; resolves when the server has agreed (RFC 2177). Nothing happens where it has no IDLE. */
export async function listen({ run, second }: Canary): Promise<void> {
  if (!offers(second, "IDLE")) return;
  const { dialogue } = second.connection;
  const before = dialogue.newest;
  second.session.listen();
  await until(
    second.connection,
    run.deadline,
    () => {
      const idle = dialogue.after(before).find(({ command }) => command === "IDLE");
      if (idle?.answer) throw new PhaseError(refusal(idle.answer));
      return idle?.data.some((line) => line.startsWith("+")) ? true : null;
    },
    BEGIN_SECONDS,
  );
}

/** Waits for the second session to hear of the message that the first one has stored, `heard` messages after the ones before. */
export async function push(canary: Canary, before: number): Promise<Operated<SyncPush>> {
  const { run, first, second } = canary;
  const waited = canary.patience.push;
  if (!offers(second, "IDLE")) throw new NotTried("not-applicable");
  const stored = first.connection.dialogue.last("APPEND")?.answer?.at ?? run.elapsed();
  const heard = () => {
    const { exists } = second.connection.dialogue;
    return exists && exists.count > before ? exists.at : null;
  };
  try {
    const at = await until(second.connection, run.deadline, heard, waited);
    // A server may announce the message before it says OK to the one that stored it.
    return { value: { announced: true, waited }, at: stored, seconds: Math.max(0, at - stored) };
  } catch (error) {
    if (!isOverdue(error, canary)) throw error;
    return { value: { announced: false, waited }, at: stored, seconds: run.elapsed() - stored };
  }
}
