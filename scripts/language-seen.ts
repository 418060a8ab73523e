import { TRANSLATED } from "../server/contract/languages.ts";
import { markSeen } from "./languages/seen.ts";

/** `npm run language:seen zh-CN KEY…`: these translations say what the English says now. `*` stands for anything. */
async function main(): Promise<void> {
  const [tag, ...keys] = process.argv.slice(2);
  const language = TRANSLATED.find((one) => one === tag);
  if (!language || keys.length === 0) {
    throw new Error(`usage: npm run language:seen ${TRANSLATED.join("|")} KEY… (npm run languages names the keys)`);
  }
  const marked = await markSeen(process.cwd(), language, keys);
  if (marked.length === 0) throw new Error("English has no such key: npm run languages names them");
  for (const key of marked) console.log(key);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
