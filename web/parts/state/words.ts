import { message } from "../../../server/contract/message.ts";
import { NAMES } from "../../../server/contract/names.ts";
import { spoken } from "../../languages/language.ts";

/** How a server is, in English. */
export const state = {
  names: NAMES.state,
  is: NAMES.is,
  notChecked: message<{ name: string }>("{name} has not been checked yet"),
  named: message<{ name: string; is: string }>("{name} {is}"),
  /** Instead, where the account of the check gets no mail, and others may. */
  accountDown: message<{ name: string }>("The check cannot read mail on {name}"),
  accountDownAs: message<{ name: string; user: string }>("The check cannot read mail on {name} as {user}"),
  because: message<{ what: string; reason: string }>("{what}: {reason}"),
  since: message<{ span: string; atLeast: "true" | "false" }>(
    "{atLeast, select, true {for over {span}} other {for {span}}}",
  ),
};

/** The same in any language. */
export type StateWords = typeof state;

/** The same in the reader's language. */
export const stateWords = spoken(state, (translation) => translation.state);
