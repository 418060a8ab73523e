import type { Lexicon } from "../lexicon.ts";

/** Names and words that every language has in common. */
export const INTERNATIONAL: Lexicon["words"] = {
  mail: "e-? ?mail|\\w*mails?\\b|gmail|hotmail|i?cloud mail|yahoo|gmx\\b|aol\\b|163\\b|qq\\b",
  inbox: "inbox",
  server: "(?:mail|post|e-?post|e-?mail)?-?server|imap|pop3?\\b",
  send: "smtp",
  phone: "i ?phone|android|smart-?phone|handy|samsung|huawei|pixel|xiaomi",
  tablet: "i ?pad|tablet",
  computer: "pc\\b|laptop|mac ?book|i?mac\\b|windows|notebook|desktop",
  web: "web-?\\w*|browser|roundcube|owa\\b|online version",
  program:
    "outlook|thunderbird|thunderbid|tbird|tb\\b|apple mail|mail app|mail\\.app|foxmail|k-?9|fairemail|spark\\b|blue ?mail|mailspring|em client|evolution|kmail|the ?bat|gmail app|mailbird|postbox\\b|claws|geary",
};
