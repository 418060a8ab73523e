import { takeFolder } from "../../../../server/record/store/folder-lock.ts";

/** A program of its own: takes a data folder and says so, or says who has it, and keeps it until it is killed. */
try {
  await takeFolder(process.argv[2] ?? "");
  process.stdout.write("held\n");
  setInterval(() => {}, 1000);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
