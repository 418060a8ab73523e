import { reported } from "./languages/report.ts";
import { toDo } from "./languages/seen.ts";

/** `npm run languages`: what each language lacks, and what has to be looked at again as the English has changed. */
async function main(): Promise<void> {
  const todo = await toDo(process.cwd());
  const text = reported(todo, process.argv.includes("--counts"));
  console.log(text === "" ? "Every language says all that English says." : text);
  if (text !== "" && !process.argv.includes("--list")) process.exitCode = 1;
}

await main();
