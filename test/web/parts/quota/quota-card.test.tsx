import { expect, it } from "vitest";
import { QuotaCard } from "../../../../web/parts/quota/quota-card.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { rendered } from "../../rendered.tsx";

it("shows how much space an account uses", async () => {
  const page = await rendered(<QuotaCard check={healthyReport()} />);
  expect(page.getByRole("region", { name: "Space" })).toBeTruthy();
  expect(page.text()).toBe("Space11.7%120 MB of 1 GB");
});

it("is not there where the account has no limit", async () => {
  const quota = { status: "ok", at: 0, seconds: 0, value: { roots: [{ root: "", resources: [] }] } } as const;
  expect((await rendered(<QuotaCard check={healthyReport({}, { quota })} />)).root.innerHTML).toBe("");
});
