import { describe, expect, it } from "vitest";
import { chooseLabel, orderBy, readView, toggleState, viewPath, WHOLE_VIEW } from "../../../web/links/overview-view.ts";

const read = (path: string) => readView(Object.fromEntries(new URL(path, "http://page").searchParams));

describe("view", () => {
  it("is everything without a query", () => {
    expect(read("/")).toEqual(WHOLE_VIEW);
    expect(viewPath(WHOLE_VIEW)).toBe("/");
  });

  it("comes back from its address as it was", () => {
    const view = {
      text: "site=fra & x",
      states: ["down", "up"],
      labels: { site: "a,b=c" },
      sort: "certificate",
      descending: true,
    } as const;
    expect(read(viewPath(view))).toEqual(view);
  });

  it("ignores what makes no sense in the address", () => {
    expect(read("/?state=broken,down&sort=colour&order=sideways")).toEqual({ ...WHOLE_VIEW, states: ["down"] });
  });

  it("gains and loses a state", () => {
    const both = toggleState(toggleState(WHOLE_VIEW, "up"), "down");
    expect(both.states).toEqual(["down", "up"]);
    expect(toggleState(both, "up").states).toEqual(["down"]);
  });

  it("has one value for a label, or none", () => {
    const muc = chooseLabel(chooseLabel(WHOLE_VIEW, "site", "fra"), "site", "muc");
    expect(muc.labels).toEqual({ site: "muc" });
    expect(chooseLabel(muc, "site", null)).toEqual(WHOLE_VIEW);
  });

  it("turns around when it is ordered by the same column again", () => {
    const once = orderBy(WHOLE_VIEW, "name");
    expect([once.descending, orderBy(once, "name").descending]).toEqual([false, true]);
    expect(orderBy(orderBy(once, "name"), "seconds").descending).toBe(false);
  });
});
