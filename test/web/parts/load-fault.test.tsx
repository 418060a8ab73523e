import { expect, it, vi } from "vitest";
import { LoadFault } from "../../../web/parts/load-fault.tsx";
import { press, rendered } from "../rendered.tsx";

it("a part that could not be loaded says so, and can be tried again or come with the whole page", async () => {
  const retry = vi.fn();
  const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
  const page = await rendered(<LoadFault onRetry={retry} />);
  expect(page.getByRole("alert").className).toBe("card panel fault");
  expect(page.getByRole("heading", { level: 2 }).textContent).toBe("This part of the page could not be loaded");
  expect(page.getByRole("heading").tabIndex).toBe(-1);
  expect(page.text()).toContain("If it was updated, load the page again.");
  await press(page.getByRole("button", { name: "Try again" }));
  expect([retry.mock.calls.length, reload.mock.calls.length]).toEqual([1, 0]);
  await press(page.getByRole("button", { name: "Load the page again" }));
  expect([retry.mock.calls.length, reload.mock.calls.length]).toEqual([1, 1]);
});

it("a whole page that could not be loaded has it as its heading", async () => {
  const page = await rendered(<LoadFault as="h1" onRetry={() => undefined} />);
  expect(page.getByRole("heading", { level: 1 }).textContent).toContain("could not be loaded");
});
