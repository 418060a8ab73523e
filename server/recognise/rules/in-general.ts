/**
 * Where a message only lists what such a failure can come from: nothing of the list is evidence, so its lines are left out.
 */
export const IN_GENERAL = {
  begins:
    /^(?!.*could not be (?:verified|validated) for the).*(?:\b(?:the )?following (?:reasons?|causes?|possibilities)\b|\b(?:possible|common|usual|typical) (?:reasons?|causes?)\b|\bthis (?:usually|often|typically) means\b|\bfor one or more of$|(?:可能(?:的)?原因|以下原因))/i,
  /** A sentence that only says what such a failure usually comes from. */
  supposes: /^this (?:usually|often|typically) means\b/i,
  goesOn: /^(?:\d{1,2}[.)]|[-*•·–])\s|^the following reasons:$|^see https?:/i,
};
