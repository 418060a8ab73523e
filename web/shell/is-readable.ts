/** Whether an address can be decoded: a cut-off link such as `/servers/%E0%A4` cannot, and is no page. */
export function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
