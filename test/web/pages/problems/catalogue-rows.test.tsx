import { describe, expect, it } from "vitest";
import { CatalogueRows } from "../../../../web/pages/problems/catalogue-rows.tsx";
import { catalogueProblem } from "../../../support/catalogue-problem.ts";
import { rendered, textOf } from "../../rendered.tsx";

describe("problems under a heading", () => {
  it("have their severity, their title, who can put them right and their id", async () => {
    const page = await rendered(<CatalogueRows id="tls" heading="Encryption" problems={[catalogueProblem()]} />);
    const section = page.getByRole("region", { name: "Encryption" });
    expect([section.id, section.className, page.part("ul").className]).toEqual(["tls", "catalogue", "card two"]);
    expect(page.getByRole("heading", { level: 2 }).textContent).toBe("Encryption");
    const link = page.getByRole("link");
    expect([textOf(link), link.getAttribute("href")]).toEqual([
      "critical: About tls-certificate-expired",
      "/problems/tls-certificate-expired",
    ]);
    expect(page.part("a .visually-hidden").textContent).toBe("critical: ");
    expect(page.part("a code").textContent).toBe("tls-certificate-expired");
    expect(page.part("svg").getAttribute("class")).toBe("icon state-down");
    expect(textOf(page.part("small"))).toBe("tls-certificate-expired · the administrator can fix it");
    expect(page.part("small code").textContent).toBe("tls-certificate-expired");
    expect(page.count("strong")).toBe(0);
  });

  it("can have a note in the colour of each, and lead to the server that has it", async () => {
    const problem = catalogueProblem({ severity: "notice", transient: true, now: ["a", "b"] });
    const page = await rendered(<CatalogueRows heading="Now" problems={[problem]} note={({ id }) => `on ${id}`} />);
    expect(page.part("ul").className).toBe("card");
    expect([page.part("strong").textContent, page.part("strong").className]).toEqual([
      "on tls-certificate-expired",
      "note state-note",
    ]);
    expect(page.getByRole("link").getAttribute("href")).toBe("/problems/tls-certificate-expired?server=a");
    expect(textOf(page.part("small"))).toMatch(/ · may pass by itself$/);
    expect(page.part("a .visually-hidden").textContent).toBe("note: ");
  });

  it("are not there where there is none", async () => {
    expect((await rendered(<CatalogueRows heading="Now" problems={[]} />)).root.innerHTML).toBe("");
  });
});
