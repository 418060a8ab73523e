import { X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Certificate, createAuthority, selfSigned } from "../../../server/demo/certificates.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { connectSecure } from "../../support/raw-client.ts";

const DAY_MS = 86_400_000;
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS);
const names = ["localhost", "127.0.0.1", "::1"];

/** How Node's verification of a server with this certificate ends: `* OK` when it is trusted, or the error's code. */
async function verify(certificate: Certificate, ca: string, servername = "localhost"): Promise<string> {
  const server = await fakeImapServer({ certificate });
  const client = await connectSecure(server, { ca, servername });
  return Promise.race([client.until(/^\* OK/).then(() => "* OK"), client.ended]);
}

describe("createAuthority", () => {
  it("issues certificates that Node trusts for a host name", async () => {
    const authority = await createAuthority("A");
    expect(await verify(await authority.issue({ names }), authority.certificate)).toBe("* OK");
  });

  it.each(["127.0.0.1", "::1"])("issues certificates that are good for %s", async (address) => {
    const { certificate } = await (await createAuthority("A")).issue({ names });
    expect(new X509Certificate(certificate).checkIP(address)).toBe(address);
  });

  it("issues expired certificates", async () => {
    const authority = await createAuthority("A");
    const expired = await authority.issue({ names, notBefore: daysFromNow(-90), notAfter: daysFromNow(-1) });
    expect(await verify(expired, authority.certificate)).toBe("CERT_HAS_EXPIRED");
  });

  it("issues certificates that are not valid yet", async () => {
    const authority = await createAuthority("A");
    const early = await authority.issue({ names, notBefore: daysFromNow(1), notAfter: daysFromNow(2) });
    expect(await verify(early, authority.certificate)).toBe("CERT_NOT_YET_VALID");
  });

  it("issues certificates for another name", async () => {
    const authority = await createAuthority("A");
    const other = await authority.issue({ names: ["mail.example.com"] });
    expect(await verify(other, authority.certificate)).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
    expect(await verify(other, authority.certificate, "mail.example.com")).toBe("* OK");
  });

  it("is not trusted by those who trust another authority", async () => {
    const certificate = await (await createAuthority("A")).issue({ names });
    const { certificate: ca } = await createAuthority("B");
    expect(await verify(certificate, ca)).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  });

  it("writes the common name as it is asked to", async () => {
    const { certificate } = await (await createAuthority("A, B+C=D")).issue({ names, commonName: "Ünïcode, Inc." });
    expect(new X509Certificate(certificate)).toMatchObject({
      subject: "CN=Ünïcode\\, Inc.",
      issuer: "CN=A\\, B\\+C=D",
    });
  });
});

describe("an intermediate authority", () => {
  it("is trusted through the chain it sends", async () => {
    const root = await createAuthority("Root");
    const issuing = await (await root.intermediate("Policy")).intermediate("Issuing");
    expect(await verify(await issuing.issue({ names }), root.certificate)).toBe("* OK");
  });

  it("is not found when the server sends its own certificate alone", async () => {
    const root = await createAuthority("Root");
    const issued = await (await root.intermediate("Issuing")).issue({ names });
    const alone = { ...issued, chain: issued.certificate };
    expect(await verify(alone, root.certificate)).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  });
});

describe("selfSigned", () => {
  it("is refused as its own issuer", async () => {
    const { certificate: ca } = await createAuthority("A");
    expect(await verify(await selfSigned({ names }), ca)).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
  });

  it("is trusted by those who trust exactly this certificate", async () => {
    const certificate = await selfSigned({ names });
    expect(await verify(certificate, certificate.certificate)).toBe("* OK");
  });
});
