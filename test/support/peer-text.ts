import { Secret } from "../../server/config/secret.ts";
import { type PeerText, peerTextFor } from "../../server/probe/peer-text/peer-text.ts";
import { PASSWORD } from "../../server/probe/peer-text/placeholders.ts";

/** The door for the facts of an account that logs in as joe with this password. */
export function peerTextOf(...passwords: readonly string[]): PeerText {
  return peerTextFor({
    secrets: passwords.map((password) => new Secret(password)),
    circumstances: { user: "joe", host: "mail.example.com", port: 993 },
    own: ["joe", "mail.example.com", "993", "Kundenpost"],
    placeholder: PASSWORD,
  });
}
