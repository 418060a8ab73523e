import type { RuleSet } from "../rule.ts";

/** Names and connections: the system's, Node's, Java's and mail programs' words. */
export const NETWORK: RuleSet = {
  clue: "client",
  rules: [
    {
      // What dig and host say of name servers that do not answer.
      ids: ["dns-timeout", "dns-server-failed"],
      confidence: "certain",
      when: /\bno servers could be reached\b|\bcommunications error to \S{1,60}#\d+\b.{0,20}timed out/i,
    },
    {
      ids: ["dns-server-failed", "dns-timeout"],
      confidence: "certain",
      when: /\bEAI_AGAIN\b|\bSERVFAIL\b|\bESERVFAIL\b|temporary failure in name resolution|\bETIMEOUT\b|dns (?:server|lookup|query|request|resolution)?.{0,20}(?:timed? ?out|not respond|fail)|\bWSATRY_AGAIN\b/i,
    },
    {
      ids: ["dns-no-address"],
      confidence: "certain",
      when: /\bENODATA\b|no address associated with|\bEAI_NODATA\b|no (?:a|aaaa) record/i,
    },
    {
      ids: ["dns-name-not-found", "dns-no-address"],
      confidence: "certain",
      when: /\bENOTFOUND\b|\bNXDOMAIN\b|\bEAI_NONAME\b|name or service not known|nodename nor servname|getaddrinfo failed|no such host|unknown ?host|host ?name could not be (?:resolved|found)|(?:host|server)(?: name)?\b.{0,20}(?:not found|could(?:n't| not) be found|not be resolved|lookup failed)|(?:could(?:n't| not)|can(?:no|')t|unable to|failed to) (?:resolve|look ?up|find) (?:the )?(?:host|server|address|name|domain)|gethostbyname|name (?:lookup|resolution) (?:fail|error)|non-existent domain|name does not resolve|error (?:to resolve|resolving)\b|bad host ?name|NSURLError\w* ?(?:Domain )?-1003\b|resolving .{0,40}fail/i,
      unless: /find (?:the )?(?:mailbox|folder)/i,
    },
    {
      ids: ["tcp-ipv6-failing", "tcp-host-unreachable"],
      confidence: "certain",
      when: /(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNREFUSED|unreachable|timed? ?out|refused|no route)\b.{0,40}(?:\[?\b[0-9a-f]{1,4}:[0-9a-f]{1,4}:(?::|[0-9a-f]{1,4}:)[0-9a-f:]*|\bipv6\b)|\bipv6\b.{0,40}(?:unreach|timed? ?out|fail|broken|refused|no route)|(?:\b[0-9a-f]{1,4}:[0-9a-f]{1,4}:(?::|[0-9a-f]{1,4}:)[0-9a-f:]*).{0,30}(?:unreach|timed? ?out|no route|refused)/i,
    },
    {
      ids: ["tcp-blocked-locally"],
      confidence: "certain",
      when: /\b(?:EACCES|EPERM)\b|\bWSAEACCES\b|connect.{0,30}(?:operation not permitted|permission denied)|blocked by (?:your |the |a |windows |local )?(?:firewall|antivirus|security software)/i,
    },
    {
      ids: ["tcp-connection-refused"],
      confidence: "certain",
      when: /\bECONNREFUSED\b|connection (?:was )?(?:actively )?refused|connection to .{0,80}\b(?:was|is) refused|refused (?:the |to )?connect|actively refused|\bWSAECONNREFUSED\b|nothing (?:is )?listening/i,
    },
    {
      ids: ["tcp-host-unreachable"],
      confidence: "certain",
      when: /\b(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL|EHOSTDOWN)\b|(?:network|host) (?:is )?(?:unreachable|down)|no route to host|unreachable (?:network|host)|no internet connection|must be (?:working )?online|connection appears to be offline|NSURLError\w* ?(?:Domain )?-1009\b|(?:you are|device is) offline|network (?:connection )?(?:is )?(?:not available|unavailable)/i,
    },
    {
      ids: ["tls-handshake-failed", "tcp-connection-refused", "tcp-connection-timeout"],
      confidence: "likely",
      when: /could not connect to (?:ssl|tls):\/\//i,
    },
    {
      ids: ["auth-client-address-blocked", "tcp-connection-timeout"],
      confidence: "certain",
      when: /sudden(?:ly)?.{0,30}(?:connection )?(?:timeouts?|timed out|refused)|(?:timeouts?|timed out|refused).{0,40}after .{0,20}(?:failed|wrong|login)/i,
    },
    {
      ids: ["tcp-connection-timeout", "tcp-ipv6-failing", "auth-client-address-blocked"],
      confidence: "certain",
      when: /\bETIMEDOUT\b|\bCONNECT_TIMEOUT\b|\bi\/o timeout\b|failed to connect to .{0,100}after \d{4,} ?ms|connection to (?!.{0,60}waiting).{0,80}\btimed out|connection(?: attempt)?s? (?:has |have )?(?:timed? ?out|timeouts?)|connect(?:ing)?(?: to)?\b.{0,40}(?:timed? ?out|timeout)|\bWSAETIMEDOUT\b|did not properly respond|(?<!(?:read|write|receive|send) )operation timed out|(?:failed|unable) to establish (?:a )?connection in (?:the )?(?:required|allotted) time|timed? ?out.{0,20}(?:while |when )?connecting|timed? ?out.{0,30}(?:acquire|get|obtain|open) a connection|server (?:does not|doesn't|did not) respond/i,
      unless: /SSL|TLS|handshake|greeting|no servers could be reached|#\d+: timed out|auth\w* with/i,
    },
    {
      ids: ["session-connection-lost", "tcp-connection-reset"],
      confidence: "certain",
      when: /\bECONNRESET\b|\bEPIPE\b|\bECONNABORTED\b|connection reset|reset by peer|software caused connection abort|forcibly closed|socket (?:hang up|error: eof)/i,
      unless: /ssl_connect|handshake|tls connection was established|before secure/i,
    },
  ],
};
