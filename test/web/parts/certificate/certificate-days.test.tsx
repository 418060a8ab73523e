import { describe, expect, it } from "vitest";
import { CertificateDays } from "../../../../web/parts/certificate/certificate-days.tsx";
import { expiredFinding, healthySummary } from "../../../support/healthy-summary.ts";
import { rendered } from "../../rendered.tsx";

const { latest } = healthySummary();

async function shown(certificateNotAfter: string | null, findings = latest?.findings ?? []) {
  return rendered(<CertificateDays latest={latest && { ...latest, certificateNotAfter, findings }} />);
}

describe("the days of a certificate", () => {
  it("are those that are left, with the exact time at hand and in no colour", async () => {
    const page = await shown("2027-01-23T00:00:00.000Z");
    expect(page.text()).toBe("60 days");
    const time = page.part("time");
    expect([time.getAttribute("datetime"), time.className]).toEqual(["2027-01-23T00:00:00.000Z", ""]);
    expect(time.title).toMatch(/Jan 2\d, 2027/);
  });

  it.each([
    ["2026-11-24T13:00:00.000Z", "1 day"],
    ["2026-11-23T20:00:00.000Z", "less than a day"],
    ["2026-11-23T08:00:00.000Z", "expired today"],
    ["2026-11-20T10:00:00.000Z", "expired 3 days ago"],
  ])("that end %s: %s", async (notAfter, text) => {
    expect((await shown(notAfter)).text()).toBe(text);
  });

  it("have the colour of what was found about the dates, and of nothing else", async () => {
    const late = "2026-11-20T10:00:00.000Z";
    const colour = async (changes: Parameters<typeof expiredFinding>[0]) =>
      (await shown(late, [expiredFinding(changes)])).part("time").className;
    expect(await colour({})).toBe("state-down");
    expect(await colour({ id: "tls-certificate-expiring", severity: "warning" })).toBe("state-warning");
    expect(await colour({ id: "tls-certificate-not-yet-valid", severity: "error" })).toBe("state-degraded");
    expect(await colour({ id: "tls-certificate-weak" })).toBe("");
  });

  it("are none without a certificate, or before the first check", async () => {
    for (const page of [await shown(null), await rendered(<CertificateDays latest={null} />)]) {
      expect(page.root.innerHTML).toBe('<span class="muted">–</span>');
    }
  });
});
