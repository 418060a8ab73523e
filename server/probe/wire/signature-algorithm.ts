import { elementsOf, OBJECT_IDENTIFIER, SEQUENCE } from "./der.ts";

/** OpenSSL's names of how certificates are signed, by the object identifier in hex (RFC 3279, 4055, 5758, 8410, 9881; GM/T 0006 for SM2). */
const NAMES: Readonly<Record<string, string>> = {
  "2a864886f70d010102": "md2WithRSAEncryption",
  "2a864886f70d010103": "md4WithRSAEncryption",
  "2a864886f70d010104": "md5WithRSAEncryption",
  "2a864886f70d010105": "sha1WithRSAEncryption",
  "2a864886f70d01010a": "rsassaPss",
  "2a864886f70d01010b": "sha256WithRSAEncryption",
  "2a864886f70d01010c": "sha384WithRSAEncryption",
  "2a864886f70d01010d": "sha512WithRSAEncryption",
  "2a864886f70d01010e": "sha224WithRSAEncryption",
  "2a864886f70d01010f": "sha512-224WithRSAEncryption",
  "2a864886f70d010110": "sha512-256WithRSAEncryption",
  "2b0e030203": "md5WithRSA",
  "2b0e03021b": "dsaWithSHA1-old",
  "2b0e03021d": "sha1WithRSA",
  "2a8648ce380403": "dsaWithSHA1",
  "608648016503040301": "dsa_with_SHA224",
  "608648016503040302": "dsa_with_SHA256",
  "2a8648ce3d0401": "ecdsa-with-SHA1",
  "2a8648ce3d040301": "ecdsa-with-SHA224",
  "2a8648ce3d040302": "ecdsa-with-SHA256",
  "2a8648ce3d040303": "ecdsa-with-SHA384",
  "2a8648ce3d040304": "ecdsa-with-SHA512",
  "2b6570": "ED25519",
  "2b6571": "ED448",
  "2a811ccf55018375": "SM2-with-SM3",
  "608648016503040311": "ML-DSA-44",
  "608648016503040312": "ML-DSA-65",
  "608648016503040313": "ML-DSA-87",
};

/**
 * How a certificate (DER) was signed (`signatureAlgorithm`, RFC 5280 section 4.1.1.2); null where that has no name here. Node has it as
 * a property since 24.9 only.
 */
export function signatureAlgorithmOf(raw: Buffer): string | null {
  const [certificate] = elementsOf(raw);
  const [, algorithm] = elementsOf(certificate?.content);
  if (algorithm?.tag !== SEQUENCE) return null;
  const [identifier] = elementsOf(algorithm.content);
  if (identifier?.tag !== OBJECT_IDENTIFIER) return null;
  return NAMES[identifier.content.toString("hex")] ?? null;
}
