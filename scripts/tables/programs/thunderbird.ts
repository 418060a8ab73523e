import type { CatalogueProgram } from "../program.ts";

/** Mozilla’s mail program for computers: its own messages; those of its library for TLS are in `nss.ts`. */
export const THUNDERBIRD: CatalogueProgram = {
  name: "thunderbird",
  files: [
    {
      path: /^(?<language>[^/]+)\/mail\/chrome\/messenger\/(?:imapMsgs|messenger|accountCreation\w+)\.properties$/,
      format: "properties",
    },
    {
      path: /^chrome\/(?<language>[^/]+)\/locale\/[^/]+\/messenger\/(?:imapMsgs|messenger|accountCreation\w+)\.properties$/,
      format: "properties",
    },
    { path: /^(?<language>[^/]+)\/mail\/messenger\/(?:accountcreation\/\w+|certError)\.ftl$/, format: "fluent" },
    {
      path: /^localization\/(?<language>[^/]+)\/messenger\/(?:accountcreation\/\w+|certError)\.ftl$/,
      format: "fluent",
    },
  ],
  keys: {
    refused: ["imapConnectionRefusedError", "connectionRefusedError"],
    "timed-out": ["imapNetTimeoutError", "netTimeoutError"],
    reset: ["netResetError"],
    lost: ["netInterruptError", "imapServerDisconnected"],
    "too-many-connections": ["imapServerDroppedConnection", "imapServerDroppedConnection2"],
    "cannot-connect": ["cannot_contact_server.error"],
    "no-server-found": ["imapUnknownHostError", "unknownHostError", "cannot_find_server.error"],
    "oauth-refused": ["imapOAuth2Error", "oAuth2Error"],
    "handshake-failed": ["imapTlsError", "cert-error-ssl-connection-error"],
    "not-imap": ["imapServerNotImap4"],
    "login-refused": [
      "mailServerLoginFailed",
      "mailServerLoginFailed2",
      "mailServerLoginFailedTitle",
      "mailServerLoginFailedTitleWithAccount",
      "auth_failed_generic.error",
      "cannot_login.error",
      "imapLoginFailed",
      "imapAuthGssapiFailed",
      "account-setup-credentials-wrong",
    ],
    "no-mechanism": [
      "imapAuthChangeEncryptToPlainSSL",
      "imapAuthChangePlainToEncrypt",
      "imapAuthChangeEncryptToPlainNoSSL",
      "imapAuthMechNotSupported",
    ],
    "server-error": ["errorResponseError"],
    "certificate-name": ["cert-error-domain-mismatch", "cert-error-inline-domain-mismatch.title"],
    "certificate-expired": ["cert-error-expired", "cert-error-inline-expired.title"],
    "certificate-not-yet-valid": ["cert-error-not-yet-valid", "cert-error-inline-not-yet-valid.title"],
    "certificate-untrusted": ["cert-error-untrusted-default", "cert-error-inline-untrusted-default.title"],
    "over-quota": ["mailboxTooLarge"],
    "mailbox-in-use": ["operationFailedFolderBusy", "parsingFolderFailed", "deletingMsgsFailed"],
    "mailbox-name": ["imapSpecialChar2"],
    none: [
      "imapStatusSelectingMailbox",
      "imapStatusCheckCompat",
      "imapStatusSendingLogin",
      "imapEnterServerPasswordPrompt",
      "imapNoNewMessages",
      "passwordPrompt",
      "certificate-test-success",
      "certificate-checking",
      "hostContact",
    ],
  },
};
