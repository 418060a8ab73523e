import { beginTls } from "../begin-tls.ts";
import type { CommandArgument } from "../command.ts";
import { quote } from "../mailbox-name.ts";
import { capabilities, offers } from "./capability.ts";
import type { Handler } from "./handler.ts";

/** NOOP, and CHECK, which is its older name (RFC 3501 section 6.4.1). */
export const noop: Handler = ({ name }) => `OK ${name} completed`;

/** LOGOUT, RFC 9051 section 6.1.3. */
export const logout: Handler = async (_, session) => {
  await session.send("* BYE Logging out");
  return { text: "OK LOGOUT completed", after: () => session.end() };
};

/** STARTTLS, RFC 9051 section 6.2.1. */
export const starttls: Handler = (_, session) => {
  if (!capabilities(session).includes("STARTTLS")) return "BAD STARTTLS is not available";
  return { text: "OK Begin TLS negotiation now", after: () => beginTls(session) };
};

/** ID, RFC 2971. */
export const id: Handler = async ({ args }, session) => {
  if (Array.isArray(args[0])) session.record.clientId = pairs(args[0]);
  const fields = session.options.id === null ? null : Object.entries(session.options.id).flat().map(quote);
  await session.send(`* ID ${fields === null ? "NIL" : `(${fields.join(" ")})`}`);
  return "OK ID completed";
};

/** ENABLE, RFC 9051 section 6.3.1, of CONDSTORE; there is nothing else that could be enabled. */
export const enable: Handler = async ({ args }, session) => {
  const condstore = args.some((name) => String(name).toUpperCase() === "CONDSTORE") && offers(session, "CONDSTORE");
  session.condstore ||= condstore;
  await session.send(condstore ? "* ENABLED CONDSTORE" : "* ENABLED");
  return "OK ENABLE completed";
};

/** NAMESPACE, RFC 9051 section 6.3.10: everything is personal. */
export const namespace: Handler = async (_, session) => {
  await session.send(`* NAMESPACE (("" ${quote(session.options.delimiter)})) NIL NIL`);
  return "OK NAMESPACE completed";
};

function pairs(list: readonly CommandArgument[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (let at = 0; at + 1 < list.length; at += 2) found[String(list[at])] = String(list[at + 1]);
  return found;
}
