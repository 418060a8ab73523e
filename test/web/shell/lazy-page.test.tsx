import type { ComponentType } from "preact";
import { describe, expect, it, vi } from "vitest";
import { speak, spokenLater } from "../../../web/languages/language.ts";
import { catalogue } from "../../../web/pages/problems/words.ts";
import { lazyPage } from "../../../web/shell/lazy-page.tsx";
import { lets, press, rendered } from "../rendered.tsx";

const Loaded = () => <p>loaded</p>;

describe("a page that is loaded when it is first opened", () => {
  it("shows that it is awaited, then itself, and says so", async () => {
    let arrive: (page: ComponentType) => void = () => undefined;
    const shown = vi.fn();
    const load = vi.fn(() => new Promise<ComponentType>((resolve) => (arrive = resolve)));
    const Page = lazyPage(load, shown);
    const page = await rendered(<Page />);
    expect([page.count(".skeleton i"), shown.mock.calls.length]).toEqual([8, 0]);
    await lets(() => arrive(Loaded));
    expect([page.root.innerHTML, shown.mock.calls.length]).toEqual(["<p>loaded</p>", 1]);
    const again = await rendered(<Page />);
    expect([again.root.innerHTML, load.mock.calls.length]).toEqual(["<p>loaded</p>", 1]);
  });

  it("that could not be loaded says so as the page's heading, and is tried again", async () => {
    const load = vi
      .fn<() => Promise<ComponentType>>()
      .mockRejectedValueOnce(new Error("404"))
      .mockResolvedValue(Loaded);
    const Page = lazyPage(load, () => undefined);
    const page = await rendered(<Page />);
    await lets(() => undefined);
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("This part of the page could not be loaded");
    await press(page.getByRole("button", { name: "Try again" }));
    expect(page.root.innerHTML).toBe("<p>loaded</p>");
  });

  it("comes with its words in the reader's language", async () => {
    await lets(() => speak("zh-CN"));
    const words = spokenLater(catalogue, (translation) => translation.catalogue);
    const Page = lazyPage(
      () => Promise.resolve(() => <p>{words.value.title}</p>),
      () => undefined,
    );
    const page = await rendered(<Page />);
    await vi.waitFor(() => expect(page.root.innerHTML).toMatch(/^<p>\p{Script=Han}+<\/p>$/u));
    expect(words.value.title).not.toBe(catalogue.title);
  });

  it("tells nobody that it is there once the reader has gone on", async () => {
    let arrive: (page: ComponentType) => void = () => undefined;
    const shown = vi.fn();
    const Page = lazyPage(() => new Promise<ComponentType>((resolve) => (arrive = resolve)), shown);
    const page = await rendered(<Page />);
    await page.again(null);
    await lets(() => arrive(Loaded));
    expect(shown.mock.calls.length).toBe(0);
  });
});
