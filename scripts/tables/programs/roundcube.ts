import type { CatalogueProgram } from "../program.ts";

/** Roundcube, in a browser. */
export const ROUNDCUBE: CatalogueProgram = {
  name: "roundcube",
  files: [
    {
      path: /^(?:usr\/share\/roundcube\/)?program\/localization\/(?<language>[^/]+)\/messages\.inc$/,
      format: "php",
    },
  ],
  keys: {
    "login-refused": ["loginfailed"],
    "storage-failed": ["storageerror", "imaperror"],
    "cannot-connect": ["connerror"],
    "server-error": ["servererror", "servererrormsg"],
    "too-many-logins": ["accountlocked"],
    "mailbox-read-only": ["errorreadonly"],
    "mailbox-forbidden": ["errornoperm", "parentnotwritable", "opnotpermitted"],
    "over-quota": ["erroroverquota", "erroroverquotadelete"],
    "unknown-host": ["invalidhost"],
    "oauth-refused": ["oauthloginfailed"],
    "consent-missing": ["oauthaccessdenied"],
    none: ["loggedout", "nomessagesfound", "sentsuccessfully"],
  },
};
