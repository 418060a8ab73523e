import { message } from "../../../server/contract/message.ts";
import { spoken } from "../../languages/language.ts";

/** How full a mailbox is, in English. */
export const quota = {
  heading: "Space",
  used: message<{ used: string; limit: string }>("{used} of {limit}"),
  unlimited: message<{ used: string }>("{used}, no limit"),
  resources: { STORAGE: "Storage", MESSAGE: "Messages" },
};

/** The same in any language. */
export type QuotaWords = typeof quota;

/** The same in the reader's language. */
export const quotaWords = spoken(quota, (translation) => translation.quota);
