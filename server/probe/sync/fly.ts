import type { SyncFlag } from "../../contract/facts.ts";
import { type Canary, insist } from "./canary.ts";
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
import { CanarySteps } from "./steps.ts";

/**
 * Sends the canary through all of its operations. One that fails does not hide what the others can tell; one that could only fail
 * because of it is not tried.
 */
export async function fly(canary: Canary): Promise<CanarySteps> {
  const { dialogue } = canary.second.connection;
  const steps = new CanarySteps(canary);
  const opened = await steps.run("select", [], () => select(canary));
  const writable = opened?.readOnly === false;

  let before = 0;
  await steps.run("append", ["select"], async () => {
    insist(writable, "select");
    await listen(canary);
    before = dialogue.exists?.count ?? 0;
    return append(canary);
  });
  await steps.run("push", ["append"], () => push(canary, before));
  const fetched = await steps.run("fetch", ["append"], () => fetch(canary));
  const visible = fetched?.found === true;
  const flagged = await steps.run("flag", ["fetch"], async () => {
    insist(visible, "fetch");
    return flag(canary, opened?.permanentFlags ?? null);
  });
  await steps.run("create", ["select"], async () => {
    insist(writable, "select");
    return create(canary);
  });
  await steps.run("move", ["fetch", "create"], async () => {
    insist(visible, "fetch");
    return move(canary);
  });
  await steps.run("expunge", ["fetch"], async () => {
    insist(visible, "fetch");
    // To remove a message is to set a flag first.
    insist(!steps.hasFailed("flag") && !isLost(flagged), "flag");
    return expunge(canary);
  });
  const renamed = await steps.run("rename", ["create"], () => rename(canary));
  await steps.run("delete", ["create"], () => deleteFolder(canary, renamed?.mailbox ?? canary.folder.made));
  return steps;
}

function isLost(flagged: SyncFlag | null): boolean {
  return flagged !== null && !flagged.set.every((name) => flagged.read.includes(name));
}
