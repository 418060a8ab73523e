import { describe, expect, it } from "vitest";
import type { Questions } from "../../../../server/contract/facts.ts";
import { QuestionsCard } from "../../../../web/parts/check/questions-card.tsx";
import { HEALTHY_LEAF } from "../../../support/healthy-facts.ts";
import { rendered, textOf } from "../../rendered.tsx";

const served = { certificate: HEALTHY_LEAF, trusted: true, seconds: 0.04 };
const refused = { seconds: 0.01, failure: { code: "ECONNREFUSED", text: "connection refused" } };
const NOTHING: Questions = { addresses: [], ports: [], tlsVersions: [], plaintextLogin: null };

const shown = (questions: Partial<Questions>) => rendered(<QuestionsCard questions={{ ...NOTHING, ...questions }} />);

describe("the answers to the slow questions", () => {
  it("say which certificate each address serves, and where there is none", async () => {
    const page = await shown({
      addresses: [
        { address: "192.0.2.1", family: 4, ...served },
        { address: "192.0.2.2", family: 4, ...served, trusted: false },
        { address: "2001:db8::1", family: 6, ...refused },
      ],
    });
    expect(page.getByRole("region", { name: "Also checked" }).className).toBe("card panel questions");
    expect([...page.root.querySelectorAll("dt")].map(textOf)).toEqual(["Every address"]);
    expect([...page.root.querySelectorAll("dd")].map(textOf)).toEqual([
      expect.stringMatching(/^192\.0\.2\.1 CN=mail\.example\.com, until January 2\d, 2027 · trusted$/),
      expect.stringMatching(/^192\.0\.2\.2 CN=mail\.example\.com, until January 2\d, 2027 · not trusted$/),
      "2001:db8::1 no certificate: ECONNREFUSED",
    ]);
    expect([page.count(".state-up"), page.count(".state-down")]).toEqual([1, 1]);
    expect([...page.root.querySelectorAll<HTMLElement>("[title]")].map(({ title }) => title)).toEqual([
      "AB:CD",
      "AB:CD",
      "connection refused",
    ]);
    expect([page.count("dd > .mono"), page.count(".muted code")]).toEqual([3, 1]);
  });

  it("say the same of the other ports", async () => {
    const page = await shown({ ports: [{ port: 143, security: "starttls", ...served }] });
    expect(page.part("dt").textContent).toBe("Other ports");
    expect(textOf(page.part("dd"))).toMatch(/^143 CN=mail\.example\.com, until .* · trusted$/);
    expect(page.part("dd > .mono").textContent).toBe("143");
  });

  it("say which versions of TLS are accepted, with what", async () => {
    const page = await shown({
      tlsVersions: [
        { version: "TLSv1.3", accepted: true, cipher: "AES", failure: null },
        { version: "TLSv1", accepted: false, cipher: null, failure: { code: "EPROTO", text: "" } },
      ],
    });
    expect(page.part("dt").textContent).toBe("TLS versions");
    expect([...page.root.querySelectorAll("dd")].map(textOf)).toEqual(["TLSv1.3 accepted AES", "TLSv1 refused EPROTO"]);
    expect([page.count("dd > span.mono"), page.count("dd > small.mono")]).toEqual([2, 2]);
  });

  it.each([
    [{ offered: true, mechanisms: ["PLAIN", "LOGIN"] }, "would be accepted (PLAIN, LOGIN)"],
    [{ offered: false, mechanisms: [] }, "not accepted"],
  ])("say whether a password would be taken before TLS: %j", async (plaintextLogin, text) => {
    const page = await shown({ plaintextLogin });
    expect(page.text()).toBe(`Also checkedPassword before TLS${text}`);
  });

  it("say nothing of what was not asked, and have beside them what they are given", async () => {
    const page = await rendered(<QuestionsCard questions={NOTHING} aside={<a href="/checks/1">Full check</a>} />);
    expect([page.count("dt"), page.part(".section-head a").textContent]).toEqual([0, "Full check"]);
  });
});
