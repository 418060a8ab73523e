import { describe, expect, it, vi } from "vitest";
import { localNow } from "../../../web/live/clock.ts";
import { connection, fault, overview, retry } from "../../../web/live/live.ts";
import { ConnectionBanner } from "../../../web/shell/connection-banner.tsx";
import { overviewOf } from "../../support/healthy-summary.ts";
import { answering } from "../answering.ts";
import { press, rendered } from "../rendered.tsx";

describe("the banner of the connection", () => {
  it("says that the page is cut off and how old what it shows is, and tries again", async () => {
    answering({});
    connection.value = { state: "lost", since: localNow.value - 120_000 };
    fault.value = { kind: "unreachable" };
    const page = await rendered(<ConnectionBanner />);
    expect(page.part("aside").className).toBe("banner cut-off");
    expect(page.part("p").textContent).toBe(
      "No connection to imapscope. This page shows the state of 2 minutes ago; it reconnects automatically.",
    );
    const button = page.getByRole("button", { name: "Try now" });
    expect(button.className).toBe("button");
    await press(button);
    expect(fault.value).not.toEqual({ kind: "unreachable" });
  });

  it("is not there while all is well", async () => {
    expect((await rendered(<ConnectionBanner />)).root.innerHTML).toBe("");
  });

  it("says that imapscope was updated, and loads the new page", async () => {
    answering({ "/api/v1/servers": { body: overviewOf([{}]) } });
    retry();
    await expect.poll(() => overview.value?.version).toBe("1.2.3");
    overview.value = overviewOf([{}], { version: "1.2.4" });
    const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
    const page = await rendered(<ConnectionBanner />);
    expect(page.part("p").textContent).toBe("imapscope was updated while this page was open.");
    await press(page.getByRole("button", { name: "Load the new page" }));
    expect(reload.mock.calls.length).toBe(1);
  });
});
