import { describe, expect, it, vi } from "vitest";
import { CheckNow } from "../../../../../web/pages/server/check-now/check-now.tsx";
import { useCheckNow } from "../../../../../web/pages/server/check-now/use-check-now.ts";
import { askedCheck } from "../../../../support/asked-check.ts";
import { answering } from "../../../answering.ts";
import { eventSources } from "../../../event-source.ts";
import { lets, press, rendered } from "../../../rendered.tsx";

function Checked({ name, onDone }: { name: string; onDone: () => void }) {
  const control = useCheckNow(name, onDone);
  const steps = control.run.state === "running" ? (control.run.checking?.steps.length ?? 0) : "";
  return (
    <>
      <CheckNow control={control} />
      <output>{steps}</output>
    </>
  );
}

const PATH = "/api/v1/servers/corp/check";

describe("a check that is asked for", () => {
  it("is made, told, and told to whoever waits for it", async () => {
    const streams = eventSources();
    const asked = answering({ [PATH]: { body: askedCheck() } });
    const done = vi.fn();
    const page = await rendered(<Checked name="corp" onDone={done} />);
    await press(page.getByRole("button", { name: "Check now" }));
    expect(asked).toMatchObject([{ method: "POST", path: PATH }]);
    expect(page.part('[role="status"]').textContent).toBe("Checked: corp is up.");
    expect([done.mock.calls.length, streams[0]?.closed()]).toEqual([1, true]);
  });

  it("that is full leads to its report", async () => {
    eventSources();
    const asked = answering({ [PATH]: { body: askedCheck({ id: "77" }) } });
    const done = vi.fn();
    const page = await rendered(<Checked name="corp" onDone={done} />, "/servers/corp");
    await press(page.getByRole("button", { name: "Full check" }));
    expect(JSON.stringify(asked[0])).toContain("full");
    expect([location.pathname, done.mock.calls.length]).toEqual(["/checks/77", 0]);
  });

  it("that is full and was not made stays where it was", async () => {
    eventSources();
    answering({ [PATH]: { body: askedCheck({ answeredBy: "earlier" }) } });
    const page = await rendered(<Checked name="corp" onDone={() => undefined} />, "/servers/corp");
    await press(page.getByRole("button", { name: "Full check" }));
    expect([location.pathname, page.count(".earlier")]).toEqual(["/servers/corp", 1]);
  });

  it("tells how far it has come, once, until one stops waiting", async () => {
    const streams = eventSources();
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    const page = await rendered(<Checked name="corp" onDone={() => undefined} />);
    await press(page.getByRole("button", { name: "Check now" }));
    await press(page.getByRole("button", { name: /^Checking/ }));
    expect(streams.length).toBe(1);
    const checking = { name: "corp", phases: ["dns"], steps: [{ phase: "dns", at: 0 }] };
    await lets(() => streams[0]?.tell("checking", { ...checking, name: "other" }));
    expect(page.part("output").textContent).toBe("0");
    await lets(() => streams[0]?.tell("checking", checking));
    expect(page.part("output").textContent).toBe("1");
    await press(page.getByRole("button", { name: "Stop waiting" }));
    expect([page.queryByRole("button", { name: "Check now" }) !== null, streams[0]?.closed()]).toEqual([true, true]);
  });

  it("that failed says why, and is forgotten on the page of another server", async () => {
    eventSources();
    answering({ [PATH]: { status: 503, body: { detail: "Too busy" } } });
    const page = await rendered(<Checked name="corp" onDone={() => undefined} />);
    await press(page.getByRole("button", { name: "Check now" }));
    expect(page.getByRole("alert").textContent).toContain("Too busy");
    await page.again(<Checked name="other" onDone={() => undefined} />);
    expect(page.queryByRole("alert")).toBeNull();
  });
});
