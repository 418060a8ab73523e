import { expect, it } from "vitest";
import { CheckDetails } from "../../../../web/parts/check/check-details.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { expiredFinding } from "../../../support/healthy-summary.ts";
import { rendered, textOf } from "../../rendered.tsx";

const headings = (page: Awaited<ReturnType<typeof rendered>>) => page.getAllByRole("heading", { level: 2 }).map(textOf);

it("shows problems first, then the steps, then what the server showed of itself", async () => {
  const page = await rendered(<CheckDetails check={healthyReport({ findings: [expiredFinding()] })} past={false} />);
  expect(headings(page)).toEqual([
    "What is wrong, and what to do",
    "The last check, 10 seconds ago: 180 ms",
    "Certificate",
    "Folders",
    "What the server can do",
    "Space",
  ]);
});

it("shows the answers to the slow questions where they were asked, and the time of an earlier check", async () => {
  const questions = { addresses: [], ports: [], tlsVersions: [], plaintextLogin: null };
  const page = await rendered(<CheckDetails check={healthyReport({ questions })} past />);
  expect(headings(page)[0]).toMatch(/^The check of Nov/);
  expect(headings(page)[1]).toBe("Also checked");
});
