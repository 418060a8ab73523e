import { expect, it, vi } from "vitest";
import { TranscriptCard } from "../../../../web/parts/transcript/transcript-card.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { press, rendered, textOf } from "../../rendered.tsx";

const transcript = [
  { at: 0.0521, from: "server", line: "* OK ready" },
  { at: 0.06, from: "client", line: "A1 LOGIN …" },
  { at: 0.07, from: "note", line: "two lines left out" },
] as const;

it("shows who said what and when, folded away", async () => {
  const page = await rendered(<TranscriptCard check={healthyReport({ transcript })} />);
  expect(textOf(page.part("summary"))).toBe("Transcript 3 lines");
  expect([page.part("details").className, page.part("details").hasAttribute("open")]).toEqual([
    "card panel transcript",
    false,
  ]);
  expect(page.part("p.muted").textContent).toBe("The dialogue with the server; passwords are left out.");
  const dialogue = page.part("section");
  expect([dialogue.className, dialogue.tabIndex, dialogue.getAttribute("aria-label")]).toEqual([
    "dialogue",
    0,
    "Transcript",
  ]);
  expect([...page.root.querySelectorAll("li")].map((li) => [li.className, ...[...li.children].map(textOf)])).toEqual([
    ["server", "0.052", "S", "* OK ready"],
    ["client", "0.060", "C", "A1 LOGIN …"],
    ["note", "0.070", "#", "two lines left out"],
  ]);
  expect([...page.root.querySelectorAll("abbr")].map(({ title }) => title)).toEqual(["server", "imapscope", "note"]);
  expect(page.count(".at")).toBe(3);
});

it("can be copied, and saved under a name that says of what and when", async () => {
  const copied: string[] = [];
  vi.stubGlobal("navigator", {
    ...navigator,
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
  const saved: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return "blob:1";
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const page = await rendered(<TranscriptCard check={healthyReport({ transcript })} />);
  const text = "   0.052 S: * OK ready\n   0.060 C: A1 LOGIN …\n   0.070 #: two lines left out";
  await press(page.getByText("Copy all"));
  const download = page.getByText("Download");
  expect([download.className, download.getAttribute("type")]).toEqual(["button", "button"]);
  await press(download);
  expect([copied, names, await saved[0]?.text()]).toEqual([[text], ["corp-2026-11-23T1200.txt"], `${text}\n`]);
});

it("is not there where nothing was said", async () => {
  expect((await rendered(<TranscriptCard check={healthyReport()} />)).root.innerHTML).toBe("");
});
