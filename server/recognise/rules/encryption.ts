import type { RuleSet } from "../rule.ts";
import { OF_AN_OLD_CLIENT } from "./old-clients.ts";

/** TLS and certificates: OpenSSL, Node, Java, Schannel, GnuTLS, NSS and what mail programs make of them. */
export const ENCRYPTION: RuleSet = {
  clue: "client",
  rules: [
    {
      // Android: the connection ended below TLS, long after the handshake.
      ids: ["session-connection-lost", "tcp-connection-reset", "session-idle-timeout"],
      confidence: "certain",
      when: /\b(?:read|write) error: ssl=0x[\da-f]+: i\/o error during system call/i,
    },
    {
      ids: ["tls-version-unsupported", "tls-parameters-weak"],
      confidence: "certain",
      when: /do not possess a common algorithm/i,
    },
    {
      ids: ["tls-port-speaks-plaintext", "tls-handshake-failed"],
      confidence: "likely",
      when: /unexpected packet format/i,
    },
    {
      ids: ["tls-handshake-closed", "session-connection-lost"],
      confidence: "certain",
      when: /handshake.{0,60}non-properly terminated/i,
    },
    {
      ids: ["session-connection-lost", "tls-handshake-closed"],
      confidence: "likely",
      when: /non-properly terminated/i,
      unless: /handshake/i,
    },
    {
      ids: ["starttls-injection-possible"],
      confidence: "certain",
      when: /\bSTARTTLS_INJECTION\b|plain-?text[- ]injection|sent data after (?:the )?starttls|(?:unexpected|extra) (?:data|plaintext) (?:after|before|following).{0,20}(?:starttls|handshake)/i,
    },
    {
      ids: ["starttls-not-offered", "starttls-rejected"],
      confidence: "certain",
      when: /\bSTARTTLS_NOT_OFFERED\b|starttls\b.{0,40}(?:not (?:been )?(?:support|offer|available|advertis|found|announced)|unsupported|unavailable|missing|isn't)|(?:no|not|n't) (?:support|offer|advertise|announce|have|provide)?s?\s?(?:for )?(?:starttls|encrypt)|^\W*(?:\w+ (?:no|bad) )?tls is not available|(?:unknown|unrecogni[sz]ed) command.{0,8}starttls|missing\b.{0,24}\bcapability:? ?starttls|unable to negotiate tls with this server/i,
    },
    {
      ids: ["tls-intercepted"],
      confidence: "certain",
      when: /\b(?:avast|avg|kaspersky|eset|bitdefender|norton|mcafee|sophos|fortinet|fortigate|zscaler|bluecoat|untangle|netskope|web\/mail shield|dr\.?web)\b.{0,60}(?:root|\bca\b|certificate|self-signed|shield|issuer)|(?:issuer|certificate|issued by|\bo=|\bcn=).{0,60}\b(?:avast|avg|kaspersky|eset|bitdefender|norton|mcafee|sophos|fortinet|fortigate|zscaler|netskope)\b|channel binding/i,
    },
    {
      ids: ["tls-clock-wrong", "tls-certificate-not-yet-valid"],
      confidence: "certain",
      when: /clock (?:skew|is wrong|may be|ahead|behind)|(?:system|computer|device|your) (?:clock|date|time)\b.{0,30}(?:wrong|incorrect|not (?:set|correct)|ahead|behind|out of date)/i,
    },
    {
      ids: ["tls-certificate-not-yet-valid", "tls-clock-wrong"],
      confidence: "certain",
      when: /(?<!expired or (?:is )?)not yet valid|valid from (?:a )?future/i,
    },
    {
      ids: ["tls-certificate-expired"],
      confidence: "certain",
      when: /certificate (?:has |is |was |verify failed \(certificate has )?(?:expired|out of date|no longer valid)|expired (?:security |ssl |tls |server )?cert|not within its validity period|certificate date is invalid|cert\w* .{0,24}\bexpired\b|\bNotAfter\b(?!\s?[=:])/i,
      unless: /DST root/i,
    },
    {
      ids: ["tls-certificate-name-mismatch"],
      confidence: "certain",
      when: /d(?:oes|id)(?:n't| not) match (?:the )?(?:expected cn|cert|host|server|target|requested|name of the)|(?:host ?name|target principal name|domain|name|common name).{0,30}(?:mismatch|incorrect|does(?:n't| not) match|not match|verification failed|not valid for)|(?:cert\w*) (?:is )?(?:not valid for|for (?:a )?(?:different|another|other)|belongs to|issued to (?:a )?(?:different|another))|no (?:subject )?alternative (?:\w+ )?(?:dns )?name|not in the cert's|contain any IP SANs|certificate is valid for .{1,120}, not /i,
      unless: /user ?name|password|fingerprint|issuer name/i,
    },
    {
      // The dialog of Apple, which does not say why.
      ids: ["tls-certificate-name-mismatch", "tls-certificate-untrusted-issuer", "tls-certificate-expired"],
      confidence: "likely",
      when: /(?:could not verify|server identity|identity of).{0,40}(?:identity|verif|cannot be verified)/i,
      unless: /user ?name|password|fingerprint/i,
    },
    {
      ids: ["tls-certificate-chain-incomplete", "tls-certificate-untrusted-issuer"],
      confidence: "certain",
      when: /unable to verify (?:the )?(?:first|leaf)|trust anchor for certification path not found|(?:missing|incomplete).{0,20}(?:intermediate|chain)|unable to find valid certification path|intermediate cert\w*.{0,20}(?:missing|not sent)/i,
    },
    {
      ids: ["tls-certificate-self-signed", "tls-intercepted", "tls-certificate-untrusted-issuer"],
      confidence: "certain",
      when: /(?<!certificate in )self[- ]?signed (?:server |ssl |tls )?cert(?:ificate)?\b(?! in)|(?:is|are) self[- ]?signed/i,
    },
    {
      ids: ["tls-certificate-untrusted-issuer", "tls-certificate-chain-incomplete", "tls-intercepted"],
      confidence: "certain",
      when: /self[- ]?signed certificate in|unable to get (?:local )?issuer|unknown (?:ca|authority|issuer)|(?:not|isn't|n't) (?:be )?(?:trusted|verified up to)|untrusted (?:root|issuer|cert|ca)|signed by (?:an )?unknown|certificate (?:authority|issuer) (?:is )?(?:unknown|not (?:known|trusted)|invalid)|no trusted|unacceptable (?:tls |ssl )?certificate|cannot verify (?:the )?(?:server )?certificate|root certificate/i,
    },
    {
      ids: ["tls-certificate-untrusted-issuer", "tls-certificate-self-signed", "tls-certificate-name-mismatch"],
      confidence: "likely",
      when: /(?:cannot|can't|could(?:n't| not)|unable to) verify (?:the )?(?:server )?identity/i,
    },
    {
      ids: ["tls-certificate-untrusted-issuer", "tls-intercepted", "tls-certificate-inconsistent"],
      confidence: "likely",
      when: /fingerprint\b.{0,80}\b(?:does(?:n't| not) match|mismatch|changed|differs)/i,
    },
    {
      ids: ["tls-port-speaks-plaintext", "starttls-not-offered", "greeting-port-speaks-tls"],
      confidence: "likely",
      when: /connection encryption type/i,
    },
    {
      ids: ["starttls-not-offered", "tls-handshake-failed"],
      confidence: "likely",
      when: /\b(?:encrypted|secure|tls|ssl) (?:connection|session)\b.{0,24}\b(?:unavailable|not available)/i,
    },
    {
      ids: ["tls-port-speaks-plaintext"],
      confidence: "certain",
      when: /wrong[ _]version[ _]number|unknown protocol.{0,20}(?:ssl|record|hello)?|SSL23_GET_SERVER_HELLO:unknown protocol|http request.{0,20}(?:tls|ssl)|record (?:overflow|layer failure)|unrecogni[sz]ed ssl message|plain-?text connection\?|not (?:an? )?(?:ssl|tls) (?:record|message|server)|does not look like a (?:tls|ssl)|cannot determine the frame size|corrupted frame was received|packet length too long|unexpected tls packet/i,
    },
    {
      ids: ["greeting-port-speaks-tls"],
      confidence: "certain",
      when: /GREETING_PORT_SPEAKS_TLS|plain.{0,30}(?:sent|request|command).{0,20}to (?:a |an )?(?:ssl|tls|https|encrypted)|port (?:expects|wants|requires|speaks) (?:tls|ssl)|(?:15|\\x15)\s?(?:03|\\x03)\s?(?:01|\\x01|03|\\x03)|SSL_accept\(\).{0,40}failed.{0,80}(?:wrong version number|http request)/i,
    },
    {
      // How c-client (PHP) says that a connection ended: as soon as it began, the port mostly wanted TLS.
      ids: ["greeting-port-speaks-tls", "session-connection-lost", "auth-client-address-blocked"],
      confidence: "likely",
      open: true,
      when: /\[closed\] imap connection broken/i,
      unless: /authenticat|\bCLOSED\] IMAP connection broken \((?!server response)/i,
    },
    {
      // node-imap says so from the connection on until the login has been answered.
      ids: ["greeting-port-speaks-tls", "auth-timeout", "greeting-timeout"],
      confidence: "likely",
      open: true,
      when: /timed out while authenticating with server/i,
    },
    {
      ids: ["greeting-port-speaks-tls", "auth-timeout", "greeting-timeout"],
      confidence: "likely",
      when: /(?:timed? ?out|time-?out|no response|never|didn't receive|did not receive).{0,40}(?:greeting|banner|welcome|first response)|(?:greeting|banner|welcome)\b.{0,24}(?:timed? ?out|time-?out|never|not received)/i,
    },
    {
      ids: ["tls-parameters-weak", "tls-handshake-failed"],
      confidence: "certain",
      when: /dh key too small|(?<!\b(?:ee|ca)[ _])(?:key|signature|digest|hash).{0,20}too (?:weak|small|short)|unsafe[ _]legacy[ _]renegotiation|no (?:shared|common|matching) cipher|no cipher(?:s|suites?)? (?:in common|match|available|overlap)|cipher\w* mismatch|illegal[ _]parameter|alert:? handshake[ _]?failure|(?<!ssl[ _])handshake_failure|insufficient[ _]security|weak (?:server )?(?:ephemeral|dh|key|cipher)|prime\b.{0,40}\bnot (?:acceptable|long enough)|bad signature type|legacy sigalg|internal error:ssl.{0,20}40/i,
      unless: OF_AN_OLD_CLIENT,
    },
    {
      ids: ["tls-version-unsupported"],
      confidence: "certain",
      when: /unsupported[ _]protocol|protocol[ _]version|(?:tls|ssl) ?v?1?\.?[0-3]? (?:is )?(?:version )?(?:not (?:supported|enabled|allowed)|unsupported(?! extension)|disabled|too old)|(?:unsupported|old|outdated|insecure) (?:tls|ssl|protocol) version|no protocols? available|inappropriate (?:protocol|fallback)|client and server don't support a common ssl|version too low|no appropriate protocol/i,
      unless: OF_AN_OLD_CLIENT,
    },
    {
      ids: ["tls-server-name-missing"],
      confidence: "certain",
      when: /(?:missing|no|without|lacks?) (?:\w+ )?(?:sni|server[ _]name)/i,
    },
    {
      // RFC 6066, 3: the server was told a name, and knows no such.
      ids: ["tls-server-name-unknown", "tls-server-name-missing"],
      confidence: "certain",
      when: /unrecognized[ _]name/i,
    },
    {
      ids: ["tls-handshake-timeout"],
      confidence: "certain",
      when: /(?:tls|ssl)?\s?handshake (?:\w+ )?(?:timed? ?out|time-?out)|(?:tls|ssl) (?:negotiation|connect\w*) (?:timed? ?out|timeout)|timed? ?out.{0,24}handshake/i,
      unless: /\bauth(?:entication)? (?:server|process|service)/i,
    },
    {
      ids: ["tls-handshake-closed", "auth-client-address-blocked"],
      confidence: "certain",
      when: /close_notify|client network socket disconnected before secure|before secure tls|(?:closed|reset|abort\w*|eof|terminated|disconnected|syscall).{0,40}(?:handshake|ssl_connect|ssl connect|during (?:tls|ssl))|(?:handshake|ssl_connect|ssl_do_handshake).{0,60}(?:closed|reset|abort|eof|terminated|syscall|errno=0)|unexpected eof while reading|due to (?:a )?security error|closed the transport stream|SSL_ERROR_SYSCALL|eof occurred in violation|handshaking: (?:connection closed|disconnected)|errno=(?:54|104|10054)\b|(?:cannot|could not|failed to) upgrade (?:the )?connection\b.{0,12}\b(?:eof|closed|reset)|handshake has read 0 bytes/i,
      unless: /verify failed|unsupported|wrong version/i,
    },
    {
      ids: ["tls-handshake-failed", "session-server-error", "tls-parameters-weak"],
      confidence: "certain",
      when: /initiali[sz]e (?:the )?(?:ssl|tls) server context|(?:couldn't|can't|cannot|could not|failed to|unable to) (?:load|parse|read) (?:the )?(?:\w+ )?(?:dh parameters|private key|cert\/key)/i,
    },
    {
      ids: [
        "tls-certificate-untrusted-issuer",
        "tls-certificate-chain-incomplete",
        "tls-certificate-self-signed",
        "tls-server-name-missing",
      ],
      confidence: "likely",
      when: /certificate[ _]verif(?:y|ication)[ _](?:failed|error)|certificate validation failed/i,
    },
    {
      ids: ["tls-handshake-failed", "tls-certificate-untrusted-issuer"],
      confidence: "likely",
      when: /(?<![/.:{])\b(?:tls|ssl)\b(?!\.Cert).{0,30}(?:handshake|negotiation|error|fail)|(?:could(?:n't| not)|cannot|can't|unable to|failed to) (?:open|establish|create|negotiate|set ?up|make|initiate) (?:an? |the )?(?:secure|encrypted|tls|ssl)\b|(?:error|fail\w*) (?:while |when )?(?:performing|doing|in|during) (?:the )?(?:tls|ssl)|handshake (?:error|fail)|\b(?:tls|ssl) peer\b|secure (?:connection|channel).{0,30}(?:fail|could not|couldn't|not (?:be )?established|error)|ssl3?_?alert|error:[0-9A-F]{8}:SSL|ERROR_SSL\b|cannot connect using ssl|\bin secure mode\b|attempting to establish an (?:ssl|tls)\b/i,
      unless: /\bcertificate error\b|\bsecure ?\(ssl\)/i,
    },
    {
      ids: ["tls-certificate-weak", "tls-parameters-weak"],
      confidence: "certain",
      when: /signed (?:using|with) (?:a |an )?(?:weak |insecure )?signature algorithm|(?:weak|insecure|sha-?1|md5) signature/i,
    },
    {
      ids: [
        "tls-certificate-untrusted-issuer",
        "tls-certificate-name-mismatch",
        "tls-certificate-expired",
        "tls-certificate-self-signed",
      ],
      confidence: "possible",
      when: /certificate.{0,40}(?:fail|error|invalid|problem|not (?:accepted|valid)|reject|unknown|verif)|(?:fail|error|invalid|bad|reject|verif)\w*.{0,30}certificate/i,
    },
    {
      ids: ["greeting-not-imap"],
      confidence: "certain",
      when: /^\W{0,3}(?:b?['"])?(?:220[ -]|HTTP\/\d|\+OK\b|SSH-\d|-ERR\b)|\bESMTP\b|(?:answers?|speaks?|is an?|looks like) (?:smtp|pop3|http|ssh|ftp)\b|not an? imap4?(?:rev\d)? (?:mail )?(?:server|greeting)|\b(?:nginx|apache)\/\d|<!doctype|<html|NOT_IMAP|"IMPLEMENTATION" ".{0,20}sieve/i,
    },
    {
      ids: ["greeting-not-imap", "session-protocol-error"],
      confidence: "likely",
      when: /(?:unexpected token|syntax error|parse error)\b.{0,24}\bgreeting/i,
    },
    {
      ids: ["greeting-bye"],
      confidence: "certain",
      when: /greeting.{0,30}\bbye\b|\bbye\b.{0,20}(?:in|as|instead of|on) (?:the )?(?:greeting|banner)/i,
    },
  ],
};
