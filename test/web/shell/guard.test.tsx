import { describe, expect, it, vi } from "vitest";
import { Guard } from "../../../web/shell/guard.tsx";
import { press, rendered } from "../rendered.tsx";

let broken: unknown = null;
function Fragile() {
  if (broken !== null) throw broken;
  return <p>all well</p>;
}

describe("a mistake of the page", () => {
  it("says what happened, and the page can be tried again or loaded anew", async () => {
    broken = new Error("no such thing");
    const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
    const page = await rendered(
      <Guard>
        <Fragile />
      </Guard>,
    );
    expect(page.getByRole("alert").className).toBe("card panel fault");
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("Something went wrong on this page");
    expect(page.text()).toContain("This has nothing to do with your mail servers.");
    expect(page.part("code").textContent).toBe("no such thing");
    await press(page.getByRole("button", { name: "Load the page again" }));
    expect(reload.mock.calls.length).toBe(1);
    expect(page.getByRole("button", { name: "Try again" }).className).toBe("button primary");
    broken = null;
    await press(page.getByRole("button", { name: "Try again" }));
    expect(page.root.innerHTML).toBe("<p>all well</p>");
  });

  it("that is no error is told all the same", async () => {
    broken = "a word";
    const page = await rendered(
      <Guard>
        <Fragile />
      </Guard>,
    );
    expect(page.part("code").textContent).toBe("a word");
  });

  it("is over where the reader goes elsewhere", async () => {
    broken = new Error("here");
    const at = (place: string) => (
      <Guard place={place}>
        <Fragile />
      </Guard>
    );
    const page = await rendered(at("/a"));
    broken = null;
    await page.again(at("/a"));
    expect(page.queryByRole("alert")).not.toBeNull();
    await page.again(at("/b"));
    expect(page.queryByRole("alert")).toBeNull();
  });
});
