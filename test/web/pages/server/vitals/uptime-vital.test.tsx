import { describe, expect, it } from "vitest";
import type { UptimeRange } from "../../../../../server/contract/ranges.ts";
import { UptimeVital } from "../../../../../web/pages/server/vitals/uptime-vital.tsx";
import { healthyUptime } from "../../../../support/healthy-series.ts";
import { rendered } from "../../../rendered.tsx";

const shown = (changes: Parameters<typeof healthyUptime>[0] = {}, range: UptimeRange = "24h") =>
  rendered(<UptimeVital range={range} uptime={healthyUptime(changes)} />);

describe("how much of a time a server was not down", () => {
  it("is a share, and that it was never down", async () => {
    const page = await shown();
    expect(page.text()).toBe("100%never down");
    expect(page.part("strong").title).toBe("Uptime");
  });

  it("says how long it was down", async () => {
    expect((await shown({ share: 0.5, downSeconds: 43_200 })).text()).toBe("50%down 12 h");
    expect((await shown({ downSeconds: 1 })).text()).toContain("down 1 s");
    expect((await shown({ downSeconds: 0.5 })).text()).toContain("never down");
  });

  it.each([
    ["24h", 0.97 * 86_400, "based on 23 h of data"],
    ["7d", 86_400, "based on 1 day of data"],
    ["30d", 86_400, "based on 1 day of data"],
    ["1y", 300 * 86_400, "based on 10 months of data"],
  ] as const)("says of how much that is known, unless it is nearly all: %s", async (range, knownSeconds, text) => {
    const page = await shown({ knownSeconds }, range);
    expect(page.text()).toMatch(/^100%never downbased on .* of data$/);
    if (range !== "1y") expect(page.text()).toContain(text);
  });

  it("does not speak of a few minutes, or of less than a second", async () => {
    expect((await shown({ knownSeconds: 0.981 * 86_400 })).text()).toBe("100%never down");
    expect((await shown({ knownSeconds: 0.5 })).text()).toBe("100%never down");
    expect((await shown({ knownSeconds: 0.99 * 30 * 86_400 }, "30d")).text()).toBe("100%never down");
    expect((await shown({ knownSeconds: 0.99 * 365 * 86_400 }, "1y")).text()).toBe("100%never down");
  });

  it("is not known, or not yet", async () => {
    expect((await shown({ share: null })).root.innerHTML).toBe('<span class="muted">no data yet</span>');
    const page = await rendered(<UptimeVital range="24h" uptime={null} />);
    expect(page.root.innerHTML).toBe('<strong class="waiting"></strong>');
  });
});
