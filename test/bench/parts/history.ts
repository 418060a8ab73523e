import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Part } from "../part.ts";

/** How long the past takes, and how much room. */
export const history: Part = {
  name: "history",
  title: "The past",
  async measure({ quick }) {
    const script = join(import.meta.dirname, "../history.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [script, quick ? "2" : "20"]);
    return [
      "One server, a check a minute: a year of hours and days, the last fourteen days as whole checks. The time of the whole answer for a range, JSON included, without the network:",
      `\`\`\`text\n${stdout.trim()}\n\`\`\``,
    ].join("\n\n");
  },
};
