import type { RuleSet } from "../rule.ts";
import { ALERTS, ALERTS_BY_WORD } from "./alerts.ts";
import { MAILCORE, NSURL, SECURE_TRANSPORT } from "./apple.ts";
import { CHROMIUM, MOZILLA } from "./browsers.ts";
import { CURL } from "./curl.ts";
import { DOTNET } from "./dotnet.ts";
import { ENTRA } from "./entra.ts";
import { ERRNO } from "./errno.ts";
import { GETADDRINFO, NAME_SERVERS } from "./getaddrinfo.ts";
import { GNUTLS } from "./gnutls.ts";
import { GO } from "./go.ts";
import { IMAP, IMAP_LOGIN } from "./imap.ts";
import { JAVA } from "./java.ts";
import { rulesOf } from "./look-up.ts";
import { MBEDTLS } from "./mbedtls.ts";
import { NODE } from "./node.ts";
import { NSS } from "./nss.ts";
import { NSS_CERTIFICATES } from "./nss-certificates.ts";
import { OPENSSL, OPENSSL_BY_PREFIX } from "./openssl.ts";
import { OUTLOOK } from "./outlook.ts";
import { PHP } from "./php.ts";
import { PYTHON } from "./python.ts";
import { RUBY } from "./ruby.ts";
import { RUST } from "./rust.ts";
import { SASL } from "./sasl.ts";
import { SCHANNEL } from "./schannel.ts";
import { COURIER, CYRUS, DOVECOT, EXCHANGE, MOX, STALWART } from "./servers.ts";
import type { CodeTable } from "./table.ts";
import { WININET } from "./wininet.ts";
import { WIN32, WINSOCK } from "./winsock.ts";
import { X509 } from "./x509.ts";

/** The names and numbers of systems and libraries, as complete as their sources are for what a mail session meets. */
const CONSTANTS = {
  ALERTS,
  ALERTS_BY_WORD,
  X509,
  OPENSSL,
  OPENSSL_BY_PREFIX,
  GNUTLS,
  NSS_CERTIFICATES,
  NSS,
  MBEDTLS,
  SCHANNEL,
  SECURE_TRANSPORT,
  GETADDRINFO,
  NAME_SERVERS,
  ERRNO,
  WINSOCK,
  WIN32,
  WININET,
  NSURL,
  MOZILLA,
  CHROMIUM,
  OUTLOOK,
  SASL,
  DOVECOT,
  CYRUS,
  COURIER,
  STALWART,
  MOX,
  GO,
} as const satisfies Readonly<Record<string, CodeTable>>;

/** Exceptions and codes of languages and their libraries: these often hold the words of a server, which say more. */
const EXCEPTIONS = {
  RUST,
  NODE,
  RUBY,
  PYTHON,
  JAVA,
  DOTNET,
  PHP,
  MAILCORE,
  EXCHANGE,
  CURL,
} as const satisfies Readonly<Record<string, CodeTable>>;

/** Every table by its name, with those of response codes and of Microsoft Entra ID. */
export const TABLES: Readonly<Record<string, CodeTable>> = { ...CONSTANTS, ...EXCEPTIONS, ENTRA, IMAP, IMAP_LOGIN };

/** What systems and libraries say by name or number. */
export const NAMES_AND_NUMBERS: RuleSet = rulesOf("client", ...Object.values(CONSTANTS));

/** What the exceptions of languages are called. */
export const EXCEPTION_NAMES: RuleSet = rulesOf("client", ...Object.values(EXCEPTIONS));

/** The numbers of Microsoft Entra ID. */
export const ENTRA_NUMBERS: RuleSet = rulesOf("code", ENTRA);
