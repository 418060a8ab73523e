/**
 * A login that is refused without a reason, whichever way it went: the servers of one provider say the same of LOGIN, AUTHENTICATE and what
 * their programs call it, in NO, BAD and BYE, with `[AUTHENTICATIONFAILED]` or without.
 */
export const LOGIN_REFUSED =
  /\[AUTHENTICATIONFAILED\]|\b(?:log ?-?[io]n|sign ?-?in|authenticat(?:e|ion|ing)|auth)\b[^.;]{0,24}\b(?:fail(?:ed|ure|s)?|reject(?:ed)?|refused|denied|unsuccessful|error|invalid|incorrect)\b|\b(?:invalid|incorrect|wrong|bad) (?:credentials?|log ?-?in|user ?name|password)|\b(?:credentials?|password)s? (?:is |are |was |were )?(?:error|wrong|incorrect|invalid|rejected)/i;

/** What says why all the same. */
export const WITH_A_REASON =
  /unavailable|temporar|too many|timed? ?out|certificate|lookup|resolve|locked|suspended|disabled|expired|backend|internal|server error|try again|simultaneous|limit|mechanism/i;
