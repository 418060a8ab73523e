/** How much a client wants one of the things that a header lists (RFC 9110 section 12.4.2): 0 when it does not name it. */
export function quality(accept: string, wanted: string): number {
  const named = accept.split(",").map((range) => range.split(";").map((part) => part.trim().toLowerCase()));
  const weights = named.filter(([name]) => name === wanted).map(([, ...parameters]) => weight(parameters));
  return Math.max(0, ...weights);
}

function weight(parameters: readonly string[]): number {
  const q = parameters.find((parameter) => parameter.startsWith("q="));
  return q === undefined ? 1 : Number(q.slice(2)) || 0;
}
