/**
 * Who speaks in a line: a mail program to its user, a library by its exception, a server in its log, a tool on a terminal, the
 * operating system, or the person who asks.
 */
export type Voice = "client" | "library" | "server-log" | "tool" | "system" | "person";

/**
 * How the logs of servers begin a line: Dovecot, Cyrus, Courier, UW IMAP, Stalwart, mox, Zimbra, James, hMailServer, Exchange, nginx and
 * stunnel in front of them.
 */
const SERVER_LOG =
  /\b(?:imap|pop3|managesieve|submission|sieve)-(?:login|hibernate|urlauth)(?:\([^)]{0,100}\))?(?:<[^>]{0,40}>)*: |\b(?:imap|pop3|managesieve|lmtp|lda|doveadm)\([^)]{1,100}\)(?:<[^>]{0,40}>)*: |\bdovecot(?:\[\d+\])?: |\b(?:auth|auth-worker|indexer-worker|anvil|stats|doveadm|dict|replicator|master|config)(?:\([^)]{0,100}\))?(?:<[^>]{0,40}>)*: (?:Error|Warning|Fatal|Panic|Info|Debug|passwd|pam|ldap|sql|static|lua|oauth2)|\bcyrus\/|\bimaps?\[\d+\]: |\bbadlogin: |\b(?:imapd|pop3d)(?:-ssl)?(?:\[\d+\])?: |\bcouriertls: |\bcourier(?:tcpd|imapd?|authdaemon)|\bauthdaemond: |\b(?:INFO|WARN|ERROR|DEBUG|TRACE)\s+(?:common|imap|smtp|jmap|store|managesieve)::\w+|\((?:auth|imap|tls|security|network|server|managesieve)\.[\w-]+\)|\bpkg=imapserver\b|\b(?:ImapSSLServer|ImapServer|Pop3Server)-\d+\]|\borg\.apache\.james\b|^"(?:IMAPD|TCPIP|POP3D|SMTPD)"\s|\bupstream (?:sent|timed|prematurely)|\bwhile (?:in (?:http )?auth state|SSL handshaking|reading response from upstream)\b|\bSSL_accept\b|\bfail2ban\.\w|\bprotocol=IMAP\b|\b[lr]ip=[\da-f.:]+(?![\w.])/;
const TOOL =
  /^(?:\$ |# |> |PS [A-Z]:|C:\\>)|^(?:Trying|Connected to|Escape character is|CONNECTED\()|\bverify (?:return code|error):|^depth=\d|^(?:Not shown|PORT\s+STATE|Nmap|Host is up|Starting Nmap)|^\d{1,5}\/(?:tcp|udp)\s|^(?:telnet|nc|ncat|curl|openssl|ping|dig|nslookup|gnutls-cli|swaks|socat|traceroute)[:[ ]|^\* (?:Trying|Connected|Could not|Closing|TLS|ALPN|Server certificate|About to|SSL)\b|^[●○×*] \S+\.(?:service|socket)|^(?:Loaded|Active|Process|Main PID|Status|Docs|CGroup|Tasks|Memory|CPU): |\bsystemd\[\d+\]: |^;; |\bUnit \S+ (?:could not be found|has failed)|^(?:tcp6?|LISTEN)\s/i;
const LIBRARY =
  /\b\w[\w.$\\/]*(?:Exception|Error)\b(?::| \(|\s*$)|^Traceback|^(?:Caused by|Next|Fatal error|PHP \w+ error|panic|thread '.{1,60}' panicked)\b|^\s*at [\w$.<]+[.(]|^File "[^"]+", line \d+|\bgoroutine \d+|\bstack trace\b|\bUncaught\b|\b(?:dial|read|write) (?:tcp|udp)\b/i;
const SYSTEM = /\[?\b(?:WinError|Errno|os error|errno)\b|\bWSA[A-Z]{3,}|\bE[A-Z]{4,}\b|\b0x8[\dA-F]{7}\b/;

/** One's own words: who speaks of oneself, or asks. */
const PERSON =
  /(?:^|[\s("])(?:I(?:'(?:m|ve|d|ll))?(?=\s[a-z])|i(?=\s(?:am|have|get|got|tried|try|was|can|can't|cannot|use|do|did|don't|see|want|need)\b))|\b[Mm]y (?!pid\b)(?=[a-z])|\b(?:anyone|anybody|somebody|please help|any ideas?|how (?:do|can) i|what (?:should|can) i do|thanks in advance)\b|我|请问|自分|怎么(?:办|解决|回事)|为什么|(?<!\p{L})(?:ich|mein\p{L}{0,2}|je |j'ai|mon |ma |yo |tengo|me (?:sale|da|aparece)|eu |estou|meu|minha|ho (?:un|provato)|mio|mia|я|мой|моя|меня|mam\b|mój|mijn|jag|min\b)(?!\p{L})|私(?:は|の)|(?:でしょうか|ますか)[?？。]?$|저는|제가/u;

/** Who speaks in a line of a text. */
export function speakerOf(line: string): Voice {
  if (SERVER_LOG.test(line)) return "server-log";
  if (TOOL.test(line)) return "tool";
  if (LIBRARY.test(line)) return "library";
  if (SYSTEM.test(line)) return "system";
  return PERSON.test(line) ? "person" : "client";
}
