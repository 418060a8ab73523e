import { FINGERPRINTS, NEARLY } from "./fingerprints/fingerprints.ts";
import type { RuleSet } from "./rule.ts";
import { AVAILABILITY } from "./rules/availability.ts";
import { CERTIFICATES } from "./rules/certificates.ts";
import { CERTIFICATES_ABROAD } from "./rules/certificates-abroad.ts";
import { CHANGES_ABROAD } from "./rules/changes-abroad.ts";
import { CLIENTS } from "./rules/clients.ts";
import { CODES } from "./rules/codes.ts";
import { CONNECTIONS_ABROAD } from "./rules/connections-abroad.ts";
import { DISCOVERY } from "./rules/discovery.ts";
import { ENCRYPTION } from "./rules/encryption.ts";
import { GENERAL } from "./rules/general.ts";
import { KEY_PAIRS } from "./rules/key-pairs.ts";
import { LANGUAGE_WORDS } from "./rules/languages.ts";
import { LETTERS } from "./rules/letters.ts";
import { LIMITS } from "./rules/limits.ts";
import { LOGIN } from "./rules/login.ts";
import { LOGIN_ABROAD } from "./rules/login-abroad.ts";
import { MAILBOXES } from "./rules/mailboxes.ts";
import { MAILBOXES_ABROAD } from "./rules/mailboxes-abroad.ts";
import { MORE_LANGUAGE_WORDS } from "./rules/more-languages.ts";
import { NETWORK } from "./rules/network.ts";
import { OAUTH } from "./rules/oauth.ts";
import { OLD_CLIENTS } from "./rules/old-clients.ts";
import { PROGRAMS } from "./rules/programs.ts";
import { PROVIDERS } from "./rules/providers.ts";
import { RECENT_MAIL } from "./rules/recent-mail.ts";
import { SENTENCES } from "./rules/sentences.ts";
import { SERVICE_STATE } from "./rules/service.ts";
import { SYNCHRONISATION } from "./rules/synchronisation.ts";
import { WINSOCK_ABROAD } from "./rules/winsock-abroad.ts";
import { ENTRA_NUMBERS, EXCEPTION_NAMES, NAMES_AND_NUMBERS } from "./tables/tables.ts";

/** All rules by which a message is recognised. The more exact first: of rules that are equally sure, the earlier. */
export const RULE_SETS: readonly RuleSet[] = [
  FINGERPRINTS,
  SERVICE_STATE,
  KEY_PAIRS,
  OLD_CLIENTS,
  LETTERS,
  RECENT_MAIL,
  PROVIDERS,
  ENTRA_NUMBERS,
  OAUTH,
  LIMITS,
  CERTIFICATES,
  NAMES_AND_NUMBERS,
  PROGRAMS,
  ENCRYPTION,
  NETWORK,
  WINSOCK_ABROAD,
  CERTIFICATES_ABROAD,
  CONNECTIONS_ABROAD,
  LOGIN,
  AVAILABILITY,
  MAILBOXES,
  LANGUAGE_WORDS,
  MORE_LANGUAGE_WORDS,
  LOGIN_ABROAD,
  MAILBOXES_ABROAD,
  CODES,
  DISCOVERY,
  SYNCHRONISATION,
  CHANGES_ABROAD,
  SENTENCES,
  CLIENTS,
  GENERAL,
  EXCEPTION_NAMES,
  NEARLY,
];
