/** A difference that is kept on purpose: why, and what our own dialogue learns. */
type Difference = { because: string; own: object };

const failed = (code: string) => ({ status: "failed", failure: { code } });

/** Where our own dialogue is to learn something else than imapflow, by situation. */
export const DIFFERENCES: Readonly<Record<string, Difference>> = {
  XLIST: {
    because: "imapflow takes what XLIST calls the inbox for subscribed, which nobody has said",
    own: { list: { value: { mailboxes: [{ path: "Gesendet" }, { path: "Posteingang", subscribed: null }] } } },
  },
  "a list that marks nobody": {
    because:
      "who was asked for subscriptions in the list is not asked again by LSUB, whose attributes imapflow adds besides",
    own: {
      list: {
        value: {
          mailboxes: [
            { path: "INBOX", subscribed: null },
            { path: "Sent", attributes: [] },
          ],
        },
      },
    },
  },
  "LSUB: refused": {
    because: "imapflow takes every mailbox for subscribed where the server does not say",
    own: { list: { value: { mailboxes: [{ subscribed: null }, { path: "Sent", subscribed: null }] } } },
  },
  "no personal namespace": {
    because: "imapflow makes one up, with a dot between the parts of its names",
    own: { auth: { value: { namespaces: { personal: [] } } } },
  },
  "namespaces that are not told": {
    because: "imapflow makes one up, with a dot between the parts of its names",
    own: { auth: { value: { namespaces: { personal: [], others: [], shared: [] } } } },
  },
  "the name NIL": {
    because: "imapflow lists a mailbox without a name",
    own: { list: { value: { mailboxes: [{ path: "NIL" }, { path: "nilly" }] } } },
  },
  "lines that cannot be read": {
    because: "imapflow lists a mailbox without a name",
    own: { list: { value: { mailboxes: [{ path: "INBOX" }] } } },
  },
  "two spaces behind the keyword": {
    because: "imapflow leaves the line out, which cannot be misunderstood",
    own: { list: { value: { mailboxes: [{ path: "INBOX" }] } } },
  },
  "a literal of 4 GiB": { because: "the words are our own", own: { list: failed("LiteralTooLarge") } },
  "a line without an end": { because: "the words are our own", own: { list: failed("LineTooLarge") } },
  "a response of too many parts": { because: "the words are our own", own: { list: failed("TooManyTokens") } },
  "fetch: throttled": {
    because: "imapflow says nothing more until the time is over that the server wants, and so runs into the deadline",
    own: { status: { status: "ok" }, quota: { status: "ok" }, logout: { status: "ok" } },
  },
};
