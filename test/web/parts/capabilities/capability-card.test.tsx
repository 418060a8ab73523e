import { describe, expect, it } from "vitest";
import type { CapabilityFacts } from "../../../../server/contract/facts.ts";
import { CapabilityCard } from "../../../../web/parts/capabilities/capability-card.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { rendered, textOf } from "../../rendered.tsx";

function saying(value: Partial<CapabilityFacts>) {
  const facts = { beforeTls: null, afterTls: null, afterLogin: null, sources: {}, ...value };
  return healthyReport({}, { capability: { status: "ok", at: 0, seconds: 0.004, value: facts } });
}

describe("what a server says it can do", () => {
  it("is said in plain words, the better known at once", async () => {
    const page = await rendered(<CapabilityCard check={healthyReport()} />);
    expect(page.getByRole("region", { name: "What the server can do" })).toBeTruthy();
    expect(page.part(".section-head .muted").textContent).toBe("as announced after signing in");
    const shown = [...page.root.querySelectorAll(".panel > dl dt")].map(textOf);
    expect(shown).toEqual(["IDLE", "MOVE", "UIDPLUS", "CONDSTORE"]);
    expect(textOf(page.part("dl.meanings dd"))).toBe("New mail appears immediately");
    expect(textOf(page.part("summary"))).toBe("2 more that mail programs know how to use");
    expect(page.part("details").className).toBe("others");
    expect([...page.root.querySelectorAll("details dt")].map(textOf)).toEqual(["IMAP4REV1", "ID"]);
    expect(page.part("details dd").textContent).toBe("Speaks the IMAP that every mail program knows");
  });

  it("names the ways to sign in, and what has no plain words", async () => {
    const page = await rendered(<CapabilityCard check={saying({ afterTls: ["IDLE", "AUTH=PLAIN", "X-OWN"] })} />);
    expect(page.part(".section-head .muted").textContent).toBe("as announced before signing in");
    expect([...page.root.querySelectorAll(".names")].map(textOf)).toEqual(["Ways to sign inPLAIN", "AlsoX-OWN"]);
    expect([...page.root.querySelectorAll(".names code")].map(textOf)).toEqual(["PLAIN", "X-OWN"]);
    expect(page.part(".names .muted").textContent).toBe("Ways to sign in");
    expect(page.count("details")).toBe(0);
  });

  it("knows one with a value of its own by its name", async () => {
    const page = await rendered(
      <CapabilityCard check={saying({ afterTls: ["MESSAGELIMIT=1000", "PARTIAL", "X=1"] })} />,
    );
    expect([...page.root.querySelectorAll("details dt")].map(textOf)).toEqual(["MESSAGELIMIT=1000", "PARTIAL"]);
    expect([...page.root.querySelectorAll(".names code")].map(textOf)).toEqual(["X=1"]);
  });

  it("leaves out what there is none of", async () => {
    const page = await rendered(<CapabilityCard check={saying({ beforeTls: ["IDLE"] })} />);
    expect(page.count(".names")).toBe(0);
    expect(page.part(".section-head .muted").textContent).toBe("as announced before encryption");
  });

  it("is not spoken of where it said nothing", async () => {
    expect((await rendered(<CapabilityCard check={saying({})} />)).root.innerHTML).toBe("");
  });
});
