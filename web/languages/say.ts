import { type Fillings, type Message, say as sayIn } from "../../server/contract/message.ts";
import { language } from "./language.ts";

/** A message in the reader's language, with its places filled in. */
export function say<Values extends Fillings>(message: Message<Values>, values: NoInfer<Values>): string {
  return sayIn(message, values, language.value);
}
