import { describe, expect, it, vi } from "vitest";
import type { Series } from "../../../../../server/contract/answers/series.ts";
import type { AskedFor } from "../../../../../web/browser/use-answer.ts";
import { HistoryCard } from "../../../../../web/pages/server/history/history-card.tsx";
import type { HistoryView } from "../../../../../web/pages/server/history/view.ts";
import { healthySeries } from "../../../../support/healthy-series.ts";
import { drawings } from "../../../drawings.ts";
import { lets, press, rendered, textOf, type } from "../../../rendered.tsx";

const USUAL: HistoryView = { range: "24h", line: "steps" };

async function shown(past: Partial<AskedFor<Series>>, view = USUAL) {
  drawings();
  const again = vi.fn();
  const page = await rendered(
    <HistoryCard past={{ value: null, fault: null, again, ...past }} view={view} usual={USUAL} />,
    "/servers/corp",
  );
  return { page, again };
}

describe("the past of a server", () => {
  it("is a chart, its figures, and what went wrong", async () => {
    const { page } = await shown({ value: healthySeries() });
    expect(page.getAllByRole("heading", { level: 2 }).map(textOf)).toEqual(["History", "Incidents, 1 h"]);
    expect([page.count(".card.history .plot"), page.count("details.figures"), page.count(".skeleton")]).toEqual([
      1, 1, 0,
    ]);
    expect(page.count(".section-head .segments")).toBe(1);
  });

  it("is chosen by its length, which the address keeps", async () => {
    const { page } = await shown({ value: healthySeries() });
    const group = page.getByRole("group", { name: "Time to show" });
    expect([group.className, page.part("legend").className]).toEqual(["segments", "visually-hidden"]);
    const buttons = [...group.querySelectorAll("button")];
    expect(buttons.map((one) => [textOf(one), one.getAttribute("aria-pressed")])).toEqual([
      ["1 h", "false"],
      ["24 h", "true"],
      ["7 d", "false"],
      ["30 d", "false"],
      ["1 y", "false"],
    ]);
    await press(page.getByRole("button", { name: "7 d" }));
    expect(location.pathname + location.search).toBe("/servers/corp?range=7d");
  });

  it("is chosen by what is timed, and its table goes with it", async () => {
    const { page } = await shown({ value: healthySeries() });
    await type(page.getByRole("combobox"), "tls");
    expect(location.search).toBe("?line=tls");
    const captionOf = async (line: HistoryView["line"]) => {
      const { page: other } = await shown({ value: healthySeries() }, { range: "24h", line });
      await lets(() => {
        other.part("details").setAttribute("open", "");
        other.part("details").dispatchEvent(new Event("toggle"));
      });
      return other.part("caption").textContent;
    };
    expect([await captionOf("steps"), await captionOf("tls")]).toEqual(["The whole check", "Secure the connection"]);
  });

  it("is waited for", async () => {
    const { page } = await shown({});
    expect([page.count(".skeleton.tall i"), page.count("select"), page.count("section")]).toEqual([2, 0, 1]);
  });

  it("could not be had, and can be asked for again", async () => {
    const { page, again } = await shown({ fault: { kind: "unreachable" } });
    await press(page.getByRole("button", { name: "Try again" }));
    expect([again.mock.calls.length, page.count(".skeleton")]).toEqual([1, 0]);
  });

  it("that is known stays while a newer one cannot be had", async () => {
    const { page } = await shown({ value: healthySeries(), fault: { kind: "unreachable" } });
    expect([page.queryByRole("alert"), page.count(".plot")]).toEqual([null, 1]);
  });
});
