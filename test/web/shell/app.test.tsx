import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { overview } from "../../../web/live/live.ts";
import { App } from "../../../web/shell/app.tsx";
import { overviewOf } from "../../support/healthy-summary.ts";
import { answering } from "../answering.ts";
import { textOf } from "../rendered.tsx";

async function opened(path: string) {
  answering({});
  history.replaceState(null, "", path);
  const root = document.createElement("main");
  document.body.append(root);
  await act(() => render(<App />, root));
  const heading = () => root.querySelector("#content h1");
  return { root, heading };
}

describe("the page as a whole", () => {
  it("has its top, its content and its end around every page", async () => {
    overview.value = overviewOf([{}], { demo: true });
    const { root, heading } = await opened("/");
    expect(root.querySelectorAll("header.top, #content, footer").length).toBe(3);
    const content = root.querySelector<HTMLElement>("#content");
    expect([content?.tagName, content?.tabIndex]).toEqual(["MAIN", -1]);
    expect(content?.querySelector(".banner.demo")).not.toBeNull();
    expect(heading()?.textContent).toBe("corp is up");
  });

  it.each([
    ["/check", "Check my mail"],
    ["/problems", "Problems and what to do"],
    ["/problems/dns-timeout", "There is no problem dns-timeout"],
    ["/servers/corp", "There is no server corp"],
    ["/checks/7", "This check no longer exists"],
    ["/setup", "Set up your mail program"],
    ["/no/such", "There is no such page"],
    ["/servers/%ff", "There is no such page"],
  ])("leads to each page: %s", async (path, title) => {
    const { heading } = await opened(path);
    await expect.poll(() => heading()?.textContent).toBe(title);
  });

  it("goes to the heading of the page that one comes to", async () => {
    overview.value = overviewOf([{}]);
    const { root, heading } = await opened("/");
    const link = [...root.querySelectorAll<HTMLElement>("nav a")].find((one) => textOf(one) === "Problems");
    await act(() => link?.click());
    await expect.poll(() => heading()?.textContent).toBe("Problems and what to do");
    await expect.poll(() => document.activeElement).toBe(heading());
  });
});
