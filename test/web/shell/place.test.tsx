import { useLocation } from "preact-iso";
import { expect, it } from "vitest";
import { press, rendered } from "../rendered.tsx";

function Where() {
  const { path, url, route } = useLocation();
  return (
    <>
      <output>{`${path} ${url}`}</output>
      <button type="button" onClick={() => route("/problems?q=a")}>
        go
      </button>
      <button type="button" onClick={() => route("/setup", true)}>
        instead
      </button>
    </>
  );
}

it("says where the reader is, and goes elsewhere, with or without a way back", async () => {
  const page = await rendered(<Where />, "/check?x=1");
  expect(page.part("output").textContent).toBe("/check /check?x=1");
  const { length } = history;
  await press(page.getByText("go"));
  expect([location.pathname, page.part("output").textContent]).toEqual(["/problems", "/problems /problems?q=a"]);
  expect(history.length).toBe(length + 1);
  await press(page.getByText("instead"));
  expect([location.pathname, history.length]).toEqual(["/setup", length + 1]);
});
