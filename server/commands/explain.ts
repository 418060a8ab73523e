import { parseArgs } from "node:util";
import { UsageError } from "../config/usage-error.ts";
import type { Console } from "../console.ts";
import { EXIT } from "./exit-status.ts";
import { oneOf } from "./one-of.ts";
import { LANG_OPTION, readerLanguage } from "./reader-language.ts";
import { type ReadStdin, readStandardInput } from "./standard-input.ts";

/** What `imapscope explain --help` prints. */
export const EXPLAIN_USAGE = `Usage: imapscope explain TEXT [options]
       imapscope explain -    [options]     (reads the text from standard input)

Says what an error message of a mail server or a mail program means, and what to do; the likeliest first.
A complaint in plain words ("no new mail arrives") is answered with questions and the usual causes.
TEXT may also be a log; if it is longer than 128 KiB, only its beginning and its end are read.

  --when TEXT             what else you know: where it works, what was changed, which provider,
                          for example "works on mobile data", "Windows with Avast", "since I changed my password"
  --format text|json      what to print (default: text)
  ${LANG_OPTION.padEnd(23)} the language (default: from the environment)

Exit status: 0 whether or not an explanation was found, 3 unusable arguments.
`;

const FORMATS = ["text", "json"] as const;
const MAX_CIRCUMSTANCES = 1000;
/** A log may be of any length: what is read of it in the end is far less than this. */
const LOG = { most: 1024 * 1024, cut: true };

/** `imapscope explain`: the diagnoses that an error message can mean, on standard output. Gives the exit status. */
export async function explainCommand(
  args: readonly string[],
  console: Console,
  readStdin: ReadStdin = readStandardInput,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      lang: { type: "string" },
      when: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.stdout.write(EXPLAIN_USAGE);
    return EXIT.up;
  }
  const format = oneOf(values.format, FORMATS, "--format");
  const language = readerLanguage(values.lang, console.env);
  const given = positionals.length === 1 && positionals[0] === "-" ? await readStdin(LOG) : positionals.join(" ");
  if (given.trim() === "") {
    throw new UsageError(
      'explain needs the TEXT of an error message. Write for example: imapscope explain "NO [ALERT] Too many simultaneous connections"',
    );
  }
  if (values.when !== undefined && values.when.length > MAX_CIRCUMSTANCES) {
    throw new UsageError(`--when takes ${MAX_CIRCUMSTANCES} characters at most: write one or two sentences`);
  }
  const { explain } = await import("../present/explain.ts");
  const explanation = explain(given, language, values.when);
  const colour = console.stdout.isTTY === true && !console.env.NO_COLOR;
  if (format === "json") console.stdout.write(`${JSON.stringify(explanation, null, 2)}\n`);
  else {
    const { explanationText } = await import("../present/text/explanation-text.ts");
    console.stdout.write(explanationText(explanation, { language, colour }));
  }
  return EXIT.up;
}
