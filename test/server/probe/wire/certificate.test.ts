import { X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";
import { describe, expect, it } from "vitest";
import { createAuthority } from "../../../../server/demo/certificates.ts";
import { describeCertificate } from "../../../../server/probe/wire/certificate.ts";
import { peerTextOf } from "../../../support/peer-text.ts";

const PEER = peerTextOf();

describe("the names in a certificate", () => {
  it("are told as people write them, and apart where something is judged by them", () => {
    const roots = rootCertificates.map((pem) => new X509Certificate(pem));
    const root = roots.find(({ subject }) => subject.endsWith("CN=ISRG Root X1"));
    expect(root && describeCertificate(root, PEER)).toMatchObject({
      subject: "CN=ISRG Root X1, O=Internet Security Research Group, C=US",
      commonName: "ISRG Root X1",
      issuer: "CN=ISRG Root X1, O=Internet Security Research Group, C=US",
      issuerOrganisation: "Internet Security Research Group",
    });
  });

  it("are null where there is none of a kind", async () => {
    const { certificate } = await createAuthority("Office CA");
    expect(describeCertificate(new X509Certificate(certificate), PEER)).toMatchObject({
      subject: "CN=Office CA",
      commonName: "Office CA",
      issuerOrganisation: null,
    });
  });
});
