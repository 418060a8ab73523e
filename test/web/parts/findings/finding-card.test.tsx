import { describe, expect, it } from "vitest";
import { FindingCard } from "../../../../web/parts/findings/finding-card.tsx";
import { expiredFinding } from "../../../support/healthy-summary.ts";
import { rendered, textOf } from "../../rendered.tsx";

const finding = expiredFinding();

describe("a finding", () => {
  it("says what is wrong, how bad it is and why, and leads to all about it", async () => {
    const page = await rendered(<FindingCard finding={finding} server="corp" />);
    expect(page.getByRole("article").className).toBe("card problem finding state-down");
    expect(textOf(page.getByRole("heading", { level: 3 }))).toBe(
      "The certificate of mail.example.com expired 3 days ago",
    );
    expect(page.part("h3 svg").getAttribute("class")).toBe("icon state-down");
    expect(page.part(".severity").textContent).toBe("critical");
    expect(page.part(".body > p").textContent).toBe("Nobody can read mail on this server with these settings.");
    expect(page.part(".cause").textContent).toBe("Mail programs warn or refuse to connect.");
    expect(page.getByRole("link", { name: "All about this problem" }).getAttribute("href")).toBe(
      "/problems/tls-certificate-expired?server=corp",
    );
    const more = page.getByRole("link", { name: "Read more at www.rfc-editor.org" });
    expect([more.getAttribute("href"), more.getAttribute("target"), more.getAttribute("rel")]).toEqual([
      "https://www.rfc-editor.org/rfc/rfc5280",
      "_blank",
      "noreferrer",
    ]);
  });

  it("has the steps of the administrator before those of the mail user", async () => {
    const page = await rendered(<FindingCard finding={finding} server="corp" />);
    const headings = page.getAllByRole("heading", { level: 4 }).map(textOf);
    expect(headings).toEqual(["What the administrator can do", "What a mail user can do"]);
    expect(page.part(".both").children.length).toBe(2);
  });

  it.each([
    [{ admin: ["A."], user: [] }, "What the administrator can doA."],
    [{ admin: [], user: ["U."] }, "What a mail user can doU."],
    [{ admin: [], user: [] }, "There is nothing to do."],
  ])("has only the steps that there are: %j", async (fix, text) => {
    const page = await rendered(<FindingCard finding={{ ...finding, fix }} server="corp" />);
    expect(textOf(page.part(".both"))).toBe(text);
  });

  it("folds steps away only where it is told to", async () => {
    const fix = { admin: ["1", "2", "3", "4", "5"], user: ["1", "2", "3", "4", "5"] };
    const whole = await rendered(<FindingCard finding={{ ...finding, fix }} server="corp" />);
    expect(whole.count("details")).toBe(0);
    const page = await rendered(<FindingCard finding={{ ...finding, fix }} server="corp" most={3} />);
    expect(page.count("details")).toBe(2);
  });

  it("may pass by itself", async () => {
    const page = await rendered(<FindingCard finding={{ ...finding, transient: true }} server="corp" />);
    expect(page.part(".severity").textContent).toBe("critical · may pass by itself");
  });

  it("of which nothing fails is a note, and says how to see that it is gone where that is known", async () => {
    const note = { ...finding, severity: "notice" as const, verify: ["Run `imapscope check corp`."] };
    const page = await rendered(<FindingCard finding={note} server="corp" />);
    expect(page.getByRole("article").className).toBe("card problem finding state-note");
    expect(page.part(".severity").textContent).toBe("note");
    expect(textOf(page.part("summary"))).toBe("How to see that it is gone");
    expect(page.part(".more ol").getAttribute("start")).toBe("1");
    expect(page.part(".more .muted").textContent).toContain("npx imapscope");
    expect(page.part(".fix > .more").className).toBe("more");
  });

  it("without an address to read on leads to its own page only", async () => {
    const page = await rendered(<FindingCard finding={{ ...finding, reference: "RFC 5280" }} server="corp" />);
    expect(page.getAllByRole("link").length).toBe(1);
  });
});
