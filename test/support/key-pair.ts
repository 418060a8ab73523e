import { Secret } from "../../server/config/secret.ts";
import { fromNow, makeCertificate, makeKeys, served, type Wanted } from "./certificate-maker.ts";

/** A certificate for this machine and its key, both PEM; `bits` asks for RSA. */
export async function keyPair(subject: string, { bits, ...wanted }: Partial<Wanted> & { bits?: number } = {}) {
  const keys = bits === undefined ? {} : { keys: await makeKeys(bits) };
  const names = ["localhost", "127.0.0.1"];
  const { certificate, key } = await served(await makeCertificate({ subject, names, ...keys, ...wanted }));
  return { cert: certificate, key };
}

/** The same as the configuration has it. */
export async function readPair(subject: string) {
  const { cert, key } = await keyPair(subject);
  return { cert, key: new Secret(key), notAfter: fromNow(335) };
}
