/** Where a complaint or a message is explained with all that is known of it. */
export function complaintPathFor(text: string): string {
  return `/check?said=${encodeURIComponent(text)}`;
}
