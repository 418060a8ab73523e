/**
 * From this path up to where the page begins, as a relative address: what is named from there is found at whatever path a reverse proxy
 * puts the page.
 */
export function toWayUp(path: string): string {
  return "../".repeat(path.split("/").length - 2) || "./";
}
