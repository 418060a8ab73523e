import {
  ANSWERED_BAD,
  CANNOT_CONNECT,
  CLOSED,
  COMMAND_REFUSED,
  EXTENSION_MISSING,
  FOLDER_NOT_FOUND,
  FOLDER_READ_ONLY,
  LOGIN_DISABLED,
  LOGIN_REFUSED,
  MECHANISM_UNSUPPORTED,
  OVER_QUOTA,
  PASSWORD_EXPIRED,
} from "./meanings.ts";
import type { CodeTable, TableMeaning } from "./table.ts";

const STARTTLS: TableMeaning = {
  confidence: "likely",
  ids: ["starttls-not-offered", "starttls-rejected", "tls-handshake-failed"],
};

/** Exceptions of the mail libraries of PHP, and the codes of Horde's, which Horde and Nextcloud Mail use. */
export const PHP: CodeTable = {
  source:
    "Webklex\\PHPIMAP\\Exceptions (6.1), Ddeboer\\Imap\\Exception (1.20), PhpImap\\Exceptions (5.0), Horde_Imap_Client_Exception (3.0), " +
    "OCA\\Mail\\Exception (Nextcloud Mail 4)",
  rows: [
    [
      CANNOT_CONNECT,
      "ConnectionFailedException PhpImap.Exceptions.ConnectionException CouldNotConnectException Horde_Imap_Client_Exception.SERVER_CONNECT",
    ],
    [
      CLOSED,
      "ConnectionClosedException Horde_Imap_Client_Exception.DISCONNECT Horde_Imap_Client_Exception.SERVER_READERROR Horde_Imap_Client_Exception.SERVER_WRITEERROR",
    ],
    [
      LOGIN_REFUSED,
      "AuthFailedException Ddeboer.Imap.Exception.AuthenticationFailedException Horde_Imap_Client_Exception.LOGIN_AUTHENTICATIONFAILED",
    ],
    [MECHANISM_UNSUPPORTED, "Horde_Imap_Client_Exception.LOGIN_NOAUTHMETHOD"],
    [LOGIN_DISABLED, "Horde_Imap_Client_Exception.LOGIN_PRIVACYREQUIRED"],
    [PASSWORD_EXPIRED, "Horde_Imap_Client_Exception.LOGIN_EXPIRED"],
    [{ confidence: "certain", ids: ["auth-not-permitted"] }, "Horde_Imap_Client_Exception.LOGIN_AUTHORIZATIONFAILED"],
    [{ confidence: "likely", ids: ["auth-server-unavailable"] }, "Horde_Imap_Client_Exception.LOGIN_UNAVAILABLE"],
    [STARTTLS, "Horde_Imap_Client_Exception.LOGIN_TLSFAILURE"],
    [ANSWERED_BAD, "ImapBadRequestException"],
    [COMMAND_REFUSED, "Horde_Imap_Client_Exception_ServerResponse GetMessagesFailedException ImapServerErrorException"],
    [
      EXTENSION_MISSING,
      "NotSupportedCapabilityException Horde_Imap_Client_Exception.NOT_SUPPORTED Horde_Imap_Client_Exception_NoSupportExtension",
    ],
    [
      FOLDER_NOT_FOUND,
      "FolderFetchingException MailboxDoesNotExistException ReopenMailboxException Horde_Imap_Client_Exception.MAILBOX_NOOPEN",
    ],
    [FOLDER_READ_ONLY, "Horde_Imap_Client_Exception.MAILBOX_READONLY"],
    [OVER_QUOTA, "Horde_Imap_Client_Exception.OVERQUOTA"],
  ],
};
