import { describe, expect, it, vi } from "vitest";
import { CopyButton } from "../../../../web/parts/text/copy-button.tsx";
import { lets, press, rendered } from "../../rendered.tsx";

const TICK = "M2 7.5 5.5 11 12 3.5";

function clipboard(write: (text: string) => Promise<void>) {
  vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: write } });
}

describe("a button that copies", () => {
  it("beside a command has no words, but says what it copies, and that it did", async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    const page = await rendered(<CopyButton text="doveadm who" />);
    const button = page.getByRole("button", { name: "Copy: doveadm who" });
    expect([button.className, button.title, button.getAttribute("type")]).toEqual(["copy", "Copy", "button"]);
    expect(page.part("path").getAttribute("d")).not.toBe(TICK);
    expect(page.part(".visually-hidden").getAttribute("aria-live")).toBe("polite");
    await press(button);
    expect([copied, page.text()]).toEqual([["doveadm who"], "Copied"]);
    expect(page.part("path").getAttribute("d")).toBe(TICK);
  });

  it("with a label shows in its place what became of it, and comes back to it", async () => {
    vi.useFakeTimers();
    clipboard(async () => undefined);
    const page = await rendered(<CopyButton text="a" label="Copy all" />);
    const button = page.getByRole("button", { name: "Copy all" });
    expect([button.className, button.hasAttribute("title"), page.text()]).toEqual(["button", false, "Copy all"]);
    button.click();
    await vi.waitFor(() => expect(page.text()).toBe("Copied"));
    await vi.advanceTimersByTimeAsync(1700);
    vi.useRealTimers();
    await lets(() => undefined);
    expect(page.text()).toBe("Copy all");
  });

  it("says that it could not", async () => {
    clipboard(() => Promise.reject(new Error("not here")));
    document.execCommand = () => false;
    const page = await rendered(<CopyButton text="a" label="Copy all" />);
    await press(page.getByRole("button"));
    expect(page.text()).toBe("Not copied");
    const bare = await rendered(<CopyButton text="a" />);
    await press(bare.getByRole("button"));
    expect(bare.text()).toBe("Not copied");
  });
});
