import { parseArgs } from "node:util";
import { UsageError } from "../config/usage-error.ts";
import type { Console } from "../console.ts";
import { EXIT } from "./exit-status.ts";
import { findCall } from "./find-call.ts";
import { oneOf } from "./one-of.ts";
import { LANG_OPTION, readerLanguage } from "./reader-language.ts";
import { readStandardInput } from "./standard-input.ts";
import { TARGET_OPTIONS } from "./target-options.ts";

/** What `imapscope check --help` prints. */
export const CHECK_USAGE = `Usage: imapscope check TARGET [options]

Checks one server now, and says what is wrong and what to do.

TARGET is the name of a server in the configuration, or
  imaps://[user@]host[:port]    TLS from the first byte (default port 993)
  imap://[user@]host[:port]     STARTTLS is required (default port 143)
  host[:port]                   TLS on port 993 (the default), STARTTLS on port 143

  --user NAME             log in as NAME
  --password-env VAR      read the password from this environment variable
  --password-file FILE    read the password from this file
  --password-stdin        read the password from standard input
  --token-env VAR         log in with OAuth 2.0; read the access token from this environment variable
  --security MODE         implicit-tls, starttls or none
  --depth DEPTH           connect (no login), login (the default with --user), sync (also a test message, followed by
                          a second session), or full (login, and slower tests)
  --family 4|6            use only IPv4 or only IPv6
  --address IP            connect to this address; the certificate must still match the host name
  --ca FILE               also trust the certificate authorities in this PEM file
  --timeout DURATION      for the whole check (default: 15s, with --depth full 60s); the test message gets another 120s
  --config FILE           the file with the named servers (default: ./imapscope.yaml)
  --data DIR              the folder of the database, instead of the one in the configuration
  --force                 log in although the last login of this server was refused and the next one is held back
  --format text|json|html what to print (default: text); html is one file to send to a colleague
  ${LANG_OPTION.padEnd(23)} the language (default: from the environment)
  --transcript            also print the dialogue with the server, without secrets

Exit status: 0 up, 1 warning, 2 degraded or down, 3 unknown or unusable arguments.
`;

const FORMATS = ["text", "json", "html"] as const;

/** `imapscope check`: the result on standard output, progress on standard error. Gives the exit status. */
export async function checkCommand(args: readonly string[], console: Console, stop: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...TARGET_OPTIONS,
      format: { type: "string", default: "text" },
      lang: { type: "string" },
      transcript: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.stdout.write(CHECK_USAGE);
    return 0;
  }
  const format = oneOf(values.format, FORMATS, "--format");
  const language = readerLanguage(values.lang, console.env);
  const [target, ...more] = positionals;
  if (target === undefined)
    throw new UsageError("check needs a TARGET. Write for example: imapscope check imaps://mail.example.com");
  if (more.length > 0)
    throw new UsageError(
      `check takes one TARGET, not also "${more.join(" ")}". A password is never an argument: use --password-env, --password-file, --password-stdin or --token-env.`,
    );
  const { findTarget } = await import("./target.ts");
  const { server, data } = await findTarget(target, values, console, readStandardInput);
  const { makeCheck } = await import("./make-check.ts");
  const { force } = values;
  const done = await makeCheck(server, { language, stderr: console.stderr, stop, data, force });
  if (format === "json") console.stdout.write(`${JSON.stringify(done, null, 2)}\n`);
  else if (format === "html") {
    const { checkHtml } = await import("../present/html/check-html.ts");
    console.stdout.write(await checkHtml(done, language));
  } else {
    const { checkText } = await import("../present/text/check-text.ts");
    const called = findCall(console);
    const { transcript } = values;
    console.stdout.write(checkText(done, { language, colour: colourWanted(console), transcript, called }));
  }
  return EXIT[done.state];
}

function colourWanted({ stdout, env }: Console): boolean {
  return stdout.isTTY === true && !env.NO_COLOR;
}
