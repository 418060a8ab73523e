import { expect, it } from "vitest";
import { ProblemHeading } from "../../../../../web/pages/problems/problem/problem-heading.tsx";
import { catalogueProblem } from "../../../../support/catalogue-problem.ts";
import { rendered, textOf } from "../../../rendered.tsx";

it("says which problem it is, how bad, who can put it right, and what it is called for good", async () => {
  const page = await rendered(<ProblemHeading problem={catalogueProblem({ transient: true })} />);
  expect(page.part("div").className).toBe("heading");
  expect(textOf(page.part(".crumbs"))).toBe("Problems / tls-certificate-expired");
  expect(page.getByRole("link", { name: "Problems" }).getAttribute("href")).toBe("/problems");
  expect(page.getByRole("heading", { level: 1 }).textContent).toBe("About tls-certificate-expired");
  expect([...page.part(".facts").children].map(textOf)).toEqual([
    "critical",
    "the administrator can fix it",
    "may pass by itself",
    "Secure the connection",
    "tls-certificate-expired Copy: tls-certificate-expired",
  ]);
  expect(page.part(".facts > span").className).toBe("state state-down");
  expect(page.part(".facts svg").getAttribute("class")).toBe("icon state-down");
  expect(page.part(".facts code").textContent).toBe("tls-certificate-expired");
  expect(page.part("p.sub:last-child").textContent).toBe("Nobody can read mail on this server with these settings.");
});

it("of any step, and for good, is not said to belong to one", async () => {
  const page = await rendered(
    <ProblemHeading problem={catalogueProblem({ phase: null, severity: "notice", who: ["user", "admin"] })} />,
  );
  expect([...page.part(".facts").children].map(textOf).slice(0, -1)).toEqual([
    "note",
    "the mail user or the administrator can fix it",
  ]);
  expect(page.part(".facts > span").className).toBe("state state-note");
});
