/**
 * The words by which a number is known to be the code of a system. Each expression has the number as its first group that is set;
 * what stands between is bounded.
 */
const CODE_WORDS = {
  /** `[Errno 111]`, `errno=104`, `(os error 61)`, `Error Domain=NSPOSIXErrorDomain Code=60`. */
  errno:
    /(?<!gaierror: \[)\b(?:errno|os error)\W{0,3}?(-?\d{1,5})\b|\b\w{0,3}POSIXErrorDomain\W{0,3}(?:code\W{0,2}|error )?(\d{1,3})\b/gi,
  /** `[WinError 10061]`, `Socket Error # 11001`, `WSAGetLastError: 10060`, `SocketException (10054)`. */
  winsock:
    /\b(?:winerror|wsa(?:getlasterror\W{0,2}|startup)?|winsock\w*|socket ?error(?:code)?|socketexception|nativeerrorcode|os error|socketfehler|erreur de socket|error de socket|errore (?:del )?socket|erro de soquete)\b[^\w]{0,4}(?:(?:error|code|number|no)\b[^\w]{0,4})?(1[01]\d{3})\b|(?:套接字(?:错误|錯誤)|通訊端錯誤|ソケット ?エラー|소켓 ?오류|ошибка сокета)[^\p{L}\p{N}]{0,4}(1[01]\d{3})\b/giu,
  /** `WinHttp error 12175`, `[WinError 12002]`, `ERROR_INTERNET: 12007`. */
  wininet:
    /\b(?:winhttp\w*|wininet\w*|winerror|error_(?:internet|winhttp)\w*|internet error|win32 ?error)\b[^\w]{0,4}(?:(?:error|code)\b[^\w]{0,4})?(1[23]\d{3})\b/gi,
  /** `[WinError 121]`, `Win32Exception (64)`, `Win32 error 1225`. */
  win32: /\b(?:winerror|win32 ?(?:error|exception))\b[^\w]{0,4}(?:code\b[^\w]{0,4})?(\d{1,4})\b/gi,
  /** `socket.gaierror: [Errno -2]`, `getaddrinfo: error 8`, `gai_error=-3`. */
  getaddrinfo: /\b(?:gaierror|getaddrinfo|gai_\w+)\b\W{0,4}?(?:(?:errno|error|code)\b\W{0,3}?)?(-?\d{1,5})\b/gi,
  /** `verify error:num=20:`, `Verify return code: 21 (`. */
  x509: /\bverif(?:y|ication)[ _](?:(?:error|return|result)(?:[ _]code)?|code)\W{0,3}(?:num\W{0,2})?(\d{1,2})\b/gi,
  /** `SSL alert number 40`, `alert(70)`, `The TLS protocol defined fatal alert code is 40`. */
  alert: /\balert ?(?:\(|\[|(?:number|code|description)(?: is)?\W{0,2}(?: ?value)?)\W{0,2}(\d{1,3})\b/gi,
  /** `GnuTLS error -110`, `gnutls_handshake failed (-12)`. */
  gnutls: /\bgnutls\w*\b[^\d\n]{0,40}?(-\d{1,4})\b/gi,
  /** `(Error code: -8179)` of NSS. */
  nss: /\b(?:nss|nspr|pr_\w+|ssl|sec)\w*[ _](?:error|err)\b[^\d\n]{0,8}(-(?:8[01]\d{2}|12[012]\d{2}|163\d{2}))\b/gi,
  /** `mbedtls_ssl_handshake returned -0x7780`. */
  mbedtls: /\b(?:mbed ?tls|mbedtls_\w+|polarssl|ssl_handshake|x509_crt_\w+)\b[^\n]{0,40}?-0x([\da-f]{4})\b/gi,
  /** `OSStatus -9806`, `CFNetwork SSLHandshake failed (-9807)`, `_kCFStreamErrorCodeKey=-9843`. */
  secureTransport:
    /\b(?:osstatus|secure ?transport|sslhandshake|errssl\w*|_?kcfstreamerror\w*|cfnetwork|nsosstatuserrordomain)\b[^\n]{0,40}?(-98\d{2})\b/gi,
  /** `Error Domain=NSURLErrorDomain Code=-1003`, `NSURLErrorDomain error -1200`. */
  nsurl:
    /\b(?:nsurlerror(?:domain)?|kcferrordomaincfnetwork|cfnetwork)\b\W{0,3}(?:(?:code|error)\W{0,2})?(-?\d{1,4})\b/gi,
  /** `curl: (7)`, `cURL error 60:`, `libcurl error 28`. */
  curl: /\bcurl: ?\((\d{1,3})\)|\b(?:lib)?curl(?:e|code)?\W{0,2}(?:error|errno|code)\W{0,3}(\d{1,2})\b/gi,
  /** `SASL(-13): authentication failure` of Cyrus, Postfix and what else uses Cyrus SASL. */
  sasl: /\bSASL\((-\d{1,2})\)/g,
  /** `AADSTS50126`, `"error_codes":[50034]`, `Error Code: 50053`. */
  entra: /\bAADSTS(\d{5,7})\b|\berror[ _]codes?"?\W{0,4}(\d{5,7})\b/gi,
  /** `0x800CCC0E`, `HRESULT: -2146893019`: whole results of Windows, which are long enough to be themselves. */
  hresult: /(?<![\da-f])0x([08][\da-f]{7})\b|\bhresult\b\W{0,3}(-21\d{8})\b/gi,
} satisfies Readonly<Record<string, RegExp>>;

/** Whose number it is. */
export type System = keyof typeof CODE_WORDS;

const SYSTEMS = Object.entries(CODE_WORDS);
const HEXADECIMAL: ReadonlySet<string> = new Set<System>(["hresult", "mbedtls"]);
/** Systems whose numbers are told apart without their sign: Node writes the errors of the system with one, C without. */
const WITHOUT_SIGN: ReadonlySet<string> = new Set<System>(["errno", "nsurl"]);
const OF_32_BITS = 2 ** 32;

/** How a number of a system is looked up. */
export function keyOf(system: System, number: number): string {
  return `${system} ${WITHOUT_SIGN.has(system) ? Math.abs(number) : number}`;
}

/** The numbers in a text that stand beside the code word of a system, by the keys that they are looked up with, with their words. */
export function numbersIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!/\d/.test(text)) return found;
  for (const [system, pattern] of SYSTEMS) {
    for (const [words, first, second] of text.matchAll(pattern)) {
      const key = `${system} ${numberOf(system, first ?? second ?? "")}`;
      if (!found.has(key)) found.set(key, words);
    }
  }
  return found;
}

function numberOf(system: string, digits: string): number {
  if (WITHOUT_SIGN.has(system)) return Math.abs(Number(digits));
  if (!HEXADECIMAL.has(system)) return Number(digits);
  return digits.startsWith("-") ? OF_32_BITS + Number(digits) : Number.parseInt(digits, 16);
}
