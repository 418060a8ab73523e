/** The path of the sign-in page, that leads back to where the reader is now; `ended` says that they were signed in before. */
export function pathToSignIn(back: string, ended = false): string {
  const query = new URLSearchParams({ ...(back === "/" ? {} : { to: back }), ...(ended ? { ended: "1" } : {}) });
  return query.size === 0 ? "/sign-in" : `/sign-in?${query}`;
}
