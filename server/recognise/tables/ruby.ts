import {
  ANSWER_UNREADABLE,
  ANSWERED_BAD,
  ANSWERED_BYE,
  CERTIFICATE_REJECTED,
  CLOSED,
  COMMAND_REFUSED,
  NAME_NOT_RESOLVED,
  TIMEOUT,
  TLS_FAILED,
} from "./meanings.ts";
import type { CodeTable } from "./table.ts";

/** Exceptions of Ruby; `Errno::ECONNREFUSED` and its like are the system's. */
export const RUBY: CodeTable = {
  source: "Ruby 3.4: exceptions, socket, openssl and timeout; net-imap 0.5; net-protocol 0.2",
  rows: [
    [NAME_NOT_RESOLVED, "SocketError Socket::ResolutionError"],
    [{ confidence: "certain", ids: ["tcp-connection-timeout"] }, "Net::OpenTimeout"],
    [TIMEOUT, "Net::ReadTimeout Net::WriteTimeout IO::TimeoutError Timeout::Error Timeout::ExitException"],
    [CLOSED, "EOFError IO::EOFError"],
    [TLS_FAILED, "OpenSSL::SSL::SSLError"],
    [CERTIFICATE_REJECTED, "OpenSSL::X509::StoreError OpenSSL::X509::CertificateError"],
    [COMMAND_REFUSED, "Net::IMAP::NoResponseError"],
    [ANSWERED_BAD, "Net::IMAP::BadResponseError"],
    [ANSWERED_BYE, "Net::IMAP::ByeResponseError"],
    [
      ANSWER_UNREADABLE,
      "Net::IMAP::ResponseParseError Net::IMAP::InvalidResponseError Net::IMAP::UnknownResponseError " +
        "Net::IMAP::DataFormatError Net::IMAP::ResponseTooLargeError",
    ],
  ],
};
