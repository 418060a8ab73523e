import { elementsOf, INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE } from "./der.ts";

/** TLS feature (RFC 7633): what a server with this certificate has to do in the handshake. */
const TLS_FEATURE = "2b06010505070118";
/** `status_request` (RFC 6066 section 8) in the list of features. */
const STATUS_REQUEST = 5;

/** `extensions [3] EXPLICIT` of a TBSCertificate (RFC 5280 section 4.1). */
const EXTENSIONS = 0xa3;

/** Whether a certificate (DER) wants the server to send an OCSP response along ("must staple", RFC 7633 section 4.2.3). */
export function demandsStaple(raw: Buffer): boolean {
  const features = extensionOf(raw, TLS_FEATURE);
  const list = features === null ? undefined : elementsOf(features)[0];
  return elementsOf(list?.content).some(
    ({ tag, content }) => tag === INTEGER && content.length === 1 && content[0] === STATUS_REQUEST,
  );
}

/** The value of an extension, by its object identifier in hex; null when the certificate has none such. */
function extensionOf(raw: Buffer, identifier: string): Buffer | null {
  const certificate = elementsOf(raw)[0];
  const toBeSigned = elementsOf(certificate?.content)[0];
  const wrapped = elementsOf(toBeSigned?.content).find(({ tag }) => tag === EXTENSIONS);
  const list = elementsOf(wrapped?.content)[0];
  for (const { tag, content } of elementsOf(list?.content)) {
    if (tag !== SEQUENCE) continue;
    const [name, ...rest] = elementsOf(content);
    if (name?.tag !== OBJECT_IDENTIFIER || name.content.toString("hex") !== identifier) continue;
    return rest.find((part) => part.tag === OCTET_STRING)?.content ?? null;
  }
  return null;
}
