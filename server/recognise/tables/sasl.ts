import {
  ACCOUNT_LOCKED,
  CREDENTIALS_REJECTED,
  LOGIN_DISABLED,
  LOGIN_REFUSED,
  LOGIN_SERVICE_DOWN,
  MECHANISM_UNSUPPORTED,
  PASSWORD_EXPIRED,
} from "./meanings.ts";
import type { CodeTable, TableMeaning } from "./table.ts";

const NOT_PERMITTED: TableMeaning = { confidence: "certain", ids: ["auth-not-permitted"] };
const PROTOCOL: TableMeaning = {
  confidence: "likely",
  ids: ["session-command-rejected", "auth-mechanism-unsupported"],
};
const TOO_MANY: TableMeaning = { confidence: "certain", ids: ["auth-too-many-attempts"] };

/** Results of Cyrus SASL, as Cyrus and Postfix log them, and of PAM. */
export const SASL: CodeTable = {
  source: "sasl/sasl.h of Cyrus SASL 2.1.28; security/_pam_types.h of Linux-PAM 1.6",
  numbers: ["sasl"],
  rows: [
    [LOGIN_REFUSED, { SASL_BADAUTH: -13, PAM_AUTH_ERR: [] }],
    [CREDENTIALS_REJECTED, { SASL_NOUSER: -20, PAM_USER_UNKNOWN: [] }],
    [MECHANISM_UNSUPPORTED, { SASL_NOMECH: -4, SASL_WRONGMECH: -11, SASL_TOOWEAK: -15 }],
    [LOGIN_DISABLED, { SASL_ENCRYPT: -16 }],
    [NOT_PERMITTED, { SASL_NOAUTHZ: -14, PAM_PERM_DENIED: [] }],
    [PASSWORD_EXPIRED, { SASL_EXPIRED: -18, PAM_NEW_AUTHTOK_REQD: [], PAM_CRED_EXPIRED: [], PAM_AUTHTOK_EXPIRED: [] }],
    [ACCOUNT_LOCKED, { SASL_DISABLED: -19, SASL_PWLOCK: -21, PAM_ACCT_EXPIRED: [] }],
    [TOO_MANY, { PAM_MAXTRIES: [] }],
    [LOGIN_SERVICE_DOWN, { SASL_UNAVAIL: -24, PAM_AUTHINFO_UNAVAIL: [], PAM_SERVICE_ERR: [] }],
    [
      { confidence: "likely", ids: LOGIN_SERVICE_DOWN.ids },
      { SASL_FAIL: -1, SASL_TRYAGAIN: -8, SASL_BADSERV: -10 },
    ],
    [PROTOCOL, { SASL_BADPROT: -5, SASL_BADPARAM: -7, SASL_BADMAC: -9, SASL_BADBINDING: -32 }],
  ],
};
