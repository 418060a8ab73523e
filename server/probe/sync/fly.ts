import type { SyncOperation, SyncSelect } from "../facts.ts";
import { type Canary, NotTried } from "./canary.ts";
import { append } from "./operations/append.ts";
import { create } from "./operations/create.ts";
import { deleteFolder } from "./operations/delete.ts";
import { expunge } from "./operations/expunge.ts";
import { fetch } from "./operations/fetch.ts";
import { flag } from "./operations/flag.ts";
import { move } from "./operations/move.ts";
import { listen, push } from "./operations/push.ts";
import { rename } from "./operations/rename.ts";
import { select } from "./operations/select.ts";
import { Steps } from "./steps.ts";

/** Sends the canary through all of its operations; one that fails does not hide what the others can tell. */
export async function fly(canary: Canary): Promise<Steps> {
  const steps = new Steps(canary);
  const opened = await steps.run("select", [], () => select(canary));
  await withMessage(canary, steps, opened);
  await steps.run("create", ["select"], () => create(canary));
  await steps.run("move", ["create", "fetch"], () => move(canary));
  await steps.run("expunge", ["fetch"], () => expunge(canary));
  const renamed = await steps.run("rename", ["create"], () => rename(canary));
  await steps.run("delete", ["create"], () => deleteFolder(canary, renamed?.mailbox ?? canary.folder.made));
  return steps;
}

/** What concerns the message alone. */
async function withMessage(canary: Canary, steps: Steps, opened: SyncSelect | null): Promise<void> {
  const { dialogue } = canary.second.connection;
  let before = 0;
  await steps.run("append", ["select"], async () => {
    insist(opened?.readOnly === false, "select");
    await listen(canary);
    before = dialogue.exists?.count ?? 0;
    return append(canary);
  });
  await steps.run("push", ["append"], () => push(canary, before));
  await steps.run("fetch", ["append"], () => fetch(canary));
  await steps.run("flag", ["fetch"], () => flag(canary, opened?.permanentFlags ?? null));
}

/** What the second session never saw cannot be seen to change either. */
function insist(fulfilled: boolean, because: SyncOperation): void {
  if (!fulfilled) throw new NotTried(because);
}
