/** The address cannot be listened on; the message is one line that says what to do. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}
