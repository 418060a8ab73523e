import { CHECK } from "./admin-steps.ts";
import { OPENSSL, OPENSSL_TRUSTED } from "./wording.ts";

// How to see that a problem is gone: steps that several diagnoses share. ICU MessageFormat; what needs a command comes with it.

/** Without `-brief`, a handshake that never came about ends with `Verify return code: 0 (ok)` as well. */
export const VERIFIED = `${OPENSSL} -verify_hostname {host} -verify_return_error -brief </dev/null`;
/** Shows the certificate that is served. */
export const SERVED = `${OPENSSL} </dev/null | openssl x509 -noout -subject -issuer -dates`;
const IN_CLEAR = "nc -w 3 {host} {port}";
const TALK = `${OPENSSL} -quiet -crlf`;
/** Waits for the greeting. */
export const GREETED = `{security, select, starttls {${IN_CLEAR}} none {${IN_CLEAR}} other {${TALK}}}`;

/** Logs in by hand; the password is neither shown nor kept in the shell's history. */
export const logsIn = (options = "") => `read -rs P; ${CHECK} --user {user} --password-stdin${options} <<<"$P"`;

/** The name leads to addresses. */
export const ASK_ADDRESSES = [
  "Ask for the addresses; at least one has to come back: `dig +short {host} A {host} AAAA`.",
];

/** The port answers. */
export const TRY_PORT = [
  "See whether the port answers, from the network in which people work; it has to print `open`: `nc -w 5 -vz {host} {port} && echo open`.",
];

/** A connection comes about, where no check could say why it did not. */
export const CONNECT_AGAIN =
  "Let a mail program fetch new mail, or check the server with imapscope: it has to connect.";

/** A handshake succeeds. */
export const SHAKE_HANDS = [
  `Make a handshake as mail programs do; it has to say \`Verification: OK\`: \`${VERIFIED}\`.`,
];

/** The certificate that is served is trusted. */
export const SEE_CERTIFICATE = [
  `Make a handshake as mail programs do; it has to say \`Verification: OK\`: \`${VERIFIED}\`.`,
  `See which certificate is served and until when: \`${SERVED}\`.`,
  `Look at every address, port and TLS version: \`${CHECK} --depth full\`.`,
];

/** The change to TLS succeeds. */
export const CHANGE_TO_TLS = [`Change to TLS by hand; it has to say \`Verification: OK\`: \`${VERIFIED}\`.`];

/** The server greets. */
export const READ_GREETING = [`Wait for the greeting; the first line has to begin with \`* OK\`: \`${GREETED}\`.`];

/** What the server offers. */
export const ASK_CAPABILITIES = [
  `Ask what the server offers after the login, by typing \`a LOGIN NAME PASSWORD\` and \`b CAPABILITY\`: \`${OPENSSL_TRUSTED}\`.`,
];

/** A token is given, and taken. */
export const GET_TOKEN = [
  "Let imapscope get a token and log in with it; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME`.",
];

/** The login succeeds. */
export const LOG_IN = [
  `Sign in once from the command line, in bash (type the password, then Enter): \`${logsIn()}\`.`,
  "Let the mail program fetch new mail; it must not ask for the password any more.",
];

/** The mailbox can be read. */
export const READ_MAILBOX = [
  "Read what the server answers for the mailbox; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME --transcript`.",
  "Open the folder in a mail program: it has to show the messages that webmail shows.",
];

/** There is room. */
export const SEE_QUOTA = [
  `See how much is used, in bash (type the password, then Enter): \`${logsIn()}\`.`,
  "Send yourself a message, and see that it arrives.",
];

/** A message can be stored. */
export const MOVE_MESSAGE = ["Let the mail program move a message into the folder, and look for it on another device."];

/** Two sessions see the same. */
export const SEND_CANARY = [
  "Send a canary once more, every step of which has to succeed; NAME is the server's name in `imapscope.yaml`: `imapscope check NAME --depth sync`.",
  "Do the same on one device, and look at it on another.",
];

/** The session goes on to its end. */
export const TRANSCRIBE = [
  `Run one check with the whole dialogue, in bash (type the password, then Enter): \`${logsIn(" --transcript")}\`.`,
];

/** The server is fast. */
export const COMPARE_TIMES = ["Run a check a few times and compare the times of its steps: `imapscope check NAME`."];

/** The check does what was left out. */
export const CHECK_AGAIN = [`Run the check once more: \`${CHECK}\`.`];

/** Mail programs find the settings. */
export const ASK_ANNOUNCEMENT = [
  "Ask the name system for the announcement; it has to name the right server: `dig +short SRV _imaps._tcp.{domain}`.",
  "Set the account up in another mail program, with nothing but the address and the password.",
];
