import type { ServerConfig } from "../../../../server/config/types.ts";
import type { Answer } from "../../../../server/demo/answer.ts";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";

/** A server that echoes, and the places where it does. */
export type Echo = {
  name: string;
  places: number;
  options(form: Buffer): Partial<ImapServerOptions>;
  config?: Partial<ServerConfig>;
};

const CAPABILITIES = "IMAP4rev1 AUTH=PLAIN SASL-IR ID NAMESPACE QUOTA IDLE UIDPLUS SPECIAL-USE CHILDREN";

/** Octets, with `%` for the form. */
function octets(line: string, form: Buffer, written: "raw" | "string"): Buffer {
  const parts = line.split("%").flatMap((part, index) => {
    if (index === 0) return [Buffer.from(part)];
    return [written === "raw" ? form : asString(form), Buffer.from(part)];
  });
  return Buffer.concat([...parts, Buffer.from("\r\n")]);
}

/** A string of IMAP (RFC 9051 section 4.3): quoted where it can be, else a literal. */
function asString(form: Buffer): Buffer {
  const text = form.toString("latin1");
  if (/^[\x20-\x7e]*$/.test(text)) return Buffer.from(`"${text.replace(/["\\]/g, "\\$&")}"`, "latin1");
  return Buffer.concat([Buffer.from(`{${form.length}}\r\n`), form]);
}

/** Untagged lines with strings in them, then the tagged answer with a text. */
const says =
  (form: Buffer, lines: readonly string[], answer: string): Answer =>
  async (command, session) => {
    const untagged = lines.map((line) => octets(line, form, "string"));
    await session.write(Buffer.concat([...untagged, octets(`${command.tag} ${answer}`, form, "raw")]));
  };

const greets = (form: Buffer, line: string): Answer => ({ raw: octets(line, form, "raw") });

const refuses = (answer: string) => (form: Buffer) => ({ answers: { auth: says(form, [], answer) } });

const EXAMINED = ["* FLAGS (\\Seen)", "* 3 EXISTS", "* OK [UIDVALIDITY 1] ok", "* OK [UIDNEXT 4] ok"];

export const ECHOES: readonly Echo[] = [
  {
    name: "everywhere in a session that succeeds",
    places: 19,
    options: (form) => ({
      greeting: greets(form, "* OK ready %"),
      answers: {
        capability: async (command, session) => {
          const atoms = octets(`* CAPABILITY ${CAPABILITIES} X-% AUTH=%`, form, "raw");
          await session.write(Buffer.concat([atoms, octets(`${command.tag} OK [X %] %`, form, "raw")]));
        },
        auth: "OK [CAPABILITY %capabilities] Logged in",
        id: says(form, ['* ID ("name" % % "x")'], "OK %"),
        namespace: says(form, ['* NAMESPACE (("" "/")) ((% "/")) NIL'], "OK %"),
        list: says(
          form,
          ['* LIST (\\HasNoChildren) "/" "INBOX"', '* LIST (\\HasNoChildren) "/" %', '* LIST (\\Sent) "/" %'],
          "OK [%] %",
        ),
        lsub: says(form, ['* LSUB () "/" %'], "OK %"),
        status: says(form, ["* STATUS INBOX (MESSAGES 3 UNSEEN 0 UIDNEXT 4 UIDVALIDITY 1)"], "OK [ALERT] %"),
        examine: says(form, EXAMINED, "OK [READ-ONLY] %"),
        getquotaroot: says(form, ["* QUOTAROOT INBOX %", "* QUOTA % (STORAGE 1 2)"], "OK %"),
        logout: async (command, session) => {
          await session.write(octets("* BYE %", form, "raw"));
          await session.write(octets(`${command.tag} OK %`, form, "raw"));
          await session.end();
        },
      },
    }),
  },
  { name: "greeting, first octets", places: 2, options: (form) => ({ greeting: greets(form, "* OK %") }) },
  { name: "greeting BYE", places: 2, options: (form) => ({ greeting: greets(form, "* BYE no %") }) },
  { name: "greeting of something else", places: 2, options: (form) => ({ greeting: greets(form, "Hello % there") }) },
  { name: "an answer without a code", places: 1, options: refuses("NO you said %") },
  { name: "an answer with a code", places: 2, options: refuses("NO [X-% %] that is % wrong") },
  { name: "BAD", places: 1, options: refuses("BAD %") },
  {
    name: "BYE at the login",
    places: 2,
    options: (form) => ({
      answers: {
        auth: async (_, session) => {
          await session.write(octets("* NO [ALERT] %", form, "raw"));
          await session.write(octets("* BYE %", form, "raw"));
          await session.end();
        },
      },
    }),
  },
  {
    name: "a challenge",
    places: 2,
    options: (form) => ({
      answers: {
        authenticate: async (command, session) => {
          const challenge = JSON.stringify({ status: form.toString("latin1"), [form.toString("latin1")]: "400" });
          await session.send(`+ ${Buffer.from(challenge).toString("base64")}`);
          await session.readLine();
          await session.write(octets(`${command.tag} NO failed`, form, "raw"));
        },
      },
    }),
  },
  {
    name: "STATUS, refused",
    places: 1,
    options: (form) => ({ answers: { auth: "OK in", status: says(form, [], "NO [X%] no mailbox %") } }),
  },
  {
    name: "LIST, refused",
    places: 1,
    options: (form) => ({ answers: { auth: "OK in", list: says(form, [], "NO %") } }),
  },
  {
    name: "LIST, unreadable",
    places: 1,
    options: (form) => ({
      answers: {
        auth: "OK in",
        list: async (command, session) => {
          await session.write(octets('* LIST (\\X (% "/" {99999999999} %', form, "raw"));
          await session.send(`${command.tag} OK done`);
        },
      },
    }),
  },
  {
    name: "STARTTLS, refused",
    places: 1,
    options: (form) => ({ security: "starttls", answers: { starttls: says(form, [], "NO [X%] %") } }),
  },
  {
    name: "STARTTLS, injected",
    places: 2,
    options: (form) => ({
      security: "starttls",
      answers: {
        starttls: async (command, session) => {
          await session.write(
            Buffer.concat([octets(`${command.tag} OK begin %`, form, "raw"), octets("* OK %", form, "raw")]),
          );
        },
      },
    }),
  },
  {
    name: "alerts, and figures that are none",
    places: 7,
    options: (form) => ({
      greeting: greets(form, "* OK [ALERT] %"),
      answers: {
        auth: "OK in",
        list: async (command, session) => {
          await session.write(octets("* NO [WEBALERT https://example.com/%] %", form, "raw"));
          await session.write(octets("* OK [OVERQUOTA] %", form, "raw"));
          await session.write(octets('* LIST (\\NoSelect \\X%) "/" Shared', form, "raw"));
          await session.send('* LIST () "/" INBOX');
          await session.send(`${command.tag} OK done`);
        },
        status: says(form, ["* STATUS INBOX (MESSAGES % UIDNEXT % UIDVALIDITY 1)"], "OK done"),
      },
    }),
  },
  {
    name: "each way to log in, refused",
    places: 4,
    options: (form) => ({
      answers: {
        authenticate: says(form, [], "NO [CANNOT] unsupported mechanism %"),
        login: says(form, ["* OK [ALERT %] %"], "NO [X] you sent %"),
      },
    }),
  },
  {
    name: "a login whose literal is refused",
    places: 1,
    options: (form) => ({
      capabilities: { afterTls: ["IMAP4rev1"] },
      answers: { login: says(form, [], "BAD no literals: %") },
    }),
  },
  { name: "PREAUTH", places: 1, options: (form) => ({ greeting: greets(form, "* PREAUTH [X] %") }) },
];
