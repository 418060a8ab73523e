import { describe, expect, it } from "vitest";
import { CertificateMember } from "../../../../web/parts/certificate/certificate-member.tsx";
import { HEALTHY_LEAF } from "../../../support/healthy-facts.ts";
import { type Rendered, rendered, textOf } from "../../rendered.tsx";

const factsOf = (page: Rendered) =>
  [...page.root.querySelectorAll("dt")].map((dt) => [
    textOf(dt),
    dt.nextElementSibling ? textOf(dt.nextElementSibling) : "",
  ]);

describe("a certificate", () => {
  it("says for whom it is, by whom, for which names, and from when until when", async () => {
    const page = await rendered(<CertificateMember certificate={HEALTHY_LEAF} protocol="TLSv1.3 AES" />);
    expect(factsOf(page)).toEqual([
      ["For", "CN=mail.example.com"],
      ["Issued by", "CN=Example CA R3, O=Example"],
      ["Names", "mail.example.com, imap.example.com"],
      ["Valid until", expect.stringMatching(/^January 2\d, 2027 · 60 days left$/)],
      ["Valid from", expect.stringMatching(/^October 2\d, 2026$/)],
      ["Connection", "TLSv1.3 AES"],
      ["SHA-256", "AB:CD Copy: AB:CD"],
    ]);
    expect(page.part("strong").textContent).toBe("60 days left");
    const [until, from] = [...page.root.querySelectorAll<HTMLElement>("dd[title]")];
    expect(until?.title).toMatch(/Jan 2\d, 2027/);
    expect(from?.title).toMatch(/Oct 2\d, 2026/);
    expect([page.count("dd.mono"), page.count("dd.fingerprint > .mono")]).toEqual([1, 1]);
  });

  it("that has expired says so, and not that days are left", async () => {
    const certificate = { ...HEALTHY_LEAF, notAfter: "2026-11-20T00:00:00.000Z" };
    const page = await rendered(<CertificateMember certificate={certificate} />);
    expect(page.part("strong").textContent).toBe("expired 3 days ago");
  });

  it("without names or a connection does not speak of them, and says that it signed itself", async () => {
    const page = await rendered(<CertificateMember certificate={{ ...HEALTHY_LEAF, names: [], selfSigned: true }} />);
    const facts = Object.fromEntries(factsOf(page));
    expect(Object.keys(facts)).toEqual(["For", "Issued by", "Valid until", "Valid from", "SHA-256"]);
    expect(facts["Issued by"]).toBe("CN=Example CA R3, O=Example · self-signed");
  });
});
