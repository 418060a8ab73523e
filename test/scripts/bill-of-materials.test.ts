import { describe, expect, it } from "vitest";
import { billOf } from "../../scripts/bill-of-materials.ts";

const component = (name: string, version = "1.0.0") => ({
  "bom-ref": `${name}@${version}`,
  type: "library",
  name,
  version,
  scope: "optional",
  purl: `pkg:npm/${name}@${version}`,
  licenses: [{ license: { id: "MIT" } }],
  hashes: [{ alg: "SHA-512", content: "00" }],
  properties: [{ name: "cdx:npm:package:development", value: "true" }],
});
const ALL = {
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  metadata: { component: component("some-folder", "0.1.0") },
  components: [component("one"), component("two"), component("two", "2.0.0"), component("tool")],
  dependencies: [
    { ref: "one@1.0.0", dependsOn: ["two@2.0.0", "tool@1.0.0"] },
    { ref: "tool@1.0.0", dependsOn: ["two@1.0.0"] },
    { ref: "two@2.0.0" },
  ],
};

describe("billOf", () => {
  const bill = billOf(ALL, [
    { name: "one", version: "1.0.0" },
    { name: "two", version: "2.0.0" },
  ]);

  it("has what is in the bundle, in the version that is, and nothing else", () => {
    expect(bill.components.map((one) => one["bom-ref"])).toEqual(["one@1.0.0", "two@2.0.0"]);
    expect(bill.dependencies).toEqual([
      { ref: "some-folder@0.1.0", dependsOn: ["one@1.0.0", "two@2.0.0"] },
      { ref: "one@1.0.0", dependsOn: ["two@2.0.0"] },
      { ref: "two@2.0.0", dependsOn: [] },
    ]);
  });

  it("says that it is used, with licence and hash, and of which application it speaks", () => {
    expect(bill.components[0]).toMatchObject({
      scope: "required",
      licenses: [{ license: { id: "MIT" } }],
      properties: [],
    });
    expect(bill.components[0]).toHaveProperty("hashes");
    expect(bill.metadata.component).toMatchObject({ type: "application", name: "imapscope", version: "0.1.0" });
  });

  it("is none where a package is not known", () => {
    expect(() => billOf(ALL, [{ name: "one", version: "1.0.1" }])).toThrow("one@1.0.1 is in the bundle");
    expect(() => billOf({}, [])).toThrow();
  });
});
