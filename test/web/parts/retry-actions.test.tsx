import { expect, it, vi } from "vitest";
import { RetryActions } from "../../../web/parts/retry-actions.tsx";
import { press, rendered } from "../rendered.tsx";

it("tries again without loading the page, and loads it without trying again", async () => {
  const retry = vi.fn();
  const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
  const page = await rendered(<RetryActions onRetry={retry} />);
  await press(page.getByRole("button", { name: "Try again" }));
  expect([retry.mock.calls.length, reload.mock.calls.length]).toEqual([1, 0]);
  await press(page.getByRole("button", { name: "Load the page again" }));
  expect([retry.mock.calls.length, reload.mock.calls.length]).toEqual([1, 1]);
});
