import { describe, expect, it } from "vitest";
import { FixSteps } from "../../../../web/parts/findings/fix-steps.tsx";
import { rendered, textOf } from "../../rendered.tsx";

const FIX = { admin: ["Renew it: `certbot renew`.", "Two.", "Three.", "Four.", "Five."], user: ["Wait."] };

describe("the steps of a fix", () => {
  it("are those of the reader, with a button for each command", async () => {
    const page = await rendered(<FixSteps fix={FIX} reader="admin" />);
    expect(page.getByRole("heading", { level: 4 }).textContent).toBe("What the administrator can do");
    expect(page.getAllByRole("listitem").length).toBe(5);
    expect(page.getByRole("button").textContent).toBe("Copy: certbot renew");
    expect(page.part("div").className).toBe("fix");
    expect(page.count("details")).toBe(0);
  });

  it("of a mail user have a heading of their own, of the level that is asked for", async () => {
    const page = await rendered(<FixSteps fix={FIX} reader="user" as="h3" />);
    expect(page.text()).toBe("What a mail user can doWait.");
    expect(page.getByRole("heading", { level: 3 })).toBeTruthy();
  });

  it("beyond the first are folded away, numbered on", async () => {
    const page = await rendered(<FixSteps fix={FIX} reader="admin" most={3} />);
    expect(textOf(page.part("summary"))).toBe("2 more steps");
    expect(page.part("details").className).toBe("more");
    const [shown, hidden] = [...page.root.querySelectorAll("ol")];
    expect([shown?.start, shown?.children.length, hidden?.start, hidden?.children.length]).toEqual([1, 3, 4, 2]);
    expect(textOf(hidden ?? page.root)).toBe("Four.Five.");
  });

  it("are not folded away for a single one", async () => {
    const page = await rendered(<FixSteps fix={FIX} reader="admin" most={4} />);
    expect([page.count("details"), page.count("li")]).toEqual([0, 5]);
  });

  it.each([
    [{ admin: ["Renew."], user: [] }, "user", "Only the administrator can fix this."],
    [{ admin: [], user: ["Wait."] }, "admin", "The administrator need not do anything; the mail user can fix this."],
    [{ admin: [], user: [] }, "user", "There is nothing to do."],
    [{ admin: [], user: [] }, "admin", "There is nothing to do."],
  ] as const)("say who can do something where the reader cannot: %j, %s", async (fix, reader, text) => {
    const page = await rendered(<FixSteps fix={fix} reader={reader} />);
    expect(page.root.innerHTML).toBe(`<p class="nobody">${text}</p>`);
  });
});
