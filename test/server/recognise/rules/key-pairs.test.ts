import { describe, expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";

describe("certificate and key that do not belong together", () => {
  it.each([
    "doveconf: Fatal: Error in configuration file: ssl_key: Key is for a different cert than ssl_cert",
    "证书与私钥不匹配",
    "The private key does not match the certificate",
  ])("are among the causes of %j", (text) => {
    expect(recognise(text).map(({ id }) => id)).toContain("tls-key-certificate-mismatch");
  });

  it("are known from what another program of the same machine logs", () => {
    const text =
      "postfix/smtpd[12615]: warning: TLS library problem: error:0B080074:x509 certificate routines:X509_check_private_key:key values mismatch:x509_cmp.c:330:";
    expect(recognise(text)[0]?.id).toBe("tls-key-certificate-mismatch");
  });

  it("are certain where nothing else is said", () => {
    expect(
      recognise("error:0B080074:x509 certificate routines:X509_check_private_key:key values mismatch")[0],
    ).toMatchObject({ id: "tls-key-certificate-mismatch", confidence: "certain" });
  });
});
