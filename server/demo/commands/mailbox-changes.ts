import type { Handler } from "./handler.ts";

/** CREATE, RFC 9051 section 6.3.4. */
export const create: Handler = ({ args: [name] }, { store }) =>
  typeof name === "string" ? (store.create(name) ?? "OK CREATE completed") : "BAD CREATE needs a mailbox";

/** DELETE, RFC 9051 section 6.3.5. */
export const remove: Handler = ({ args: [name] }, { store }) =>
  typeof name === "string" ? (store.delete(name) ?? "OK DELETE completed") : "BAD DELETE needs a mailbox";

/** RENAME, RFC 9051 section 6.3.6. */
export const rename: Handler = ({ args: [from, to] }, { store }) =>
  typeof from === "string" && typeof to === "string"
    ? (store.rename(from, to) ?? "OK RENAME completed")
    : "BAD RENAME needs two mailboxes";

/** SUBSCRIBE and UNSUBSCRIBE, RFC 9051 sections 6.3.7 and 6.3.8. */
export const subscribe: Handler = ({ name: command, args: [name] }, { store }) => {
  if (typeof name !== "string") return `BAD ${command} needs a mailbox`;
  const mailbox = store.find(name);
  if (mailbox === undefined) return "NO [NONEXISTENT] No such mailbox";
  mailbox.subscribed = command === "SUBSCRIBE";
  return `OK ${command} completed`;
};
