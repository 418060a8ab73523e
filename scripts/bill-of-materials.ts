import { z } from "zod";
import type { PackageInBundle } from "./packages-in-bundle.ts";

const Property = z.looseObject({ name: z.string() });
const Component = z.looseObject({
  "bom-ref": z.string(),
  name: z.string(),
  version: z.string(),
  licenses: z.array(z.unknown()).min(1),
  hashes: z.array(z.unknown()).optional(),
  properties: z.array(Property).optional(),
});
/** What is read of a CycloneDX document (https://cyclonedx.org/docs/1.5/json/); the rest is kept as it is. */
const Bill = z.looseObject({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.string(),
  metadata: z.looseObject({ component: Component }),
  components: z.array(Component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});
type Bill = z.infer<typeof Bill>;

/** npm takes all for tools of development, as everything is bundled; what is in the bundle is not. */
const OF_DEVELOPMENT = "cdx:npm:package:development";

/** Of npm's list of everything that is locked only what is in the bundles. Throws where a package of these is missing in it. */
export function billOf(all: unknown, packages: readonly Pick<PackageInBundle, "name" | "version">[]): Bill {
  const bill = Bill.parse(all);
  const wanted = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const components = bill.components.filter(({ name, version }) => wanted.has(`${name}@${version}`)).map(asBundled);
  const known = new Set(components.map((component) => component["bom-ref"]));
  for (const one of wanted) {
    if (!known.has(one))
      throw new Error(`${one} is in the bundle, but not in package-lock.json: run npm ci, and build again.`);
  }
  const { component } = bill.metadata;
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...component, type: "application", name: "imapscope" } },
    components,
    dependencies: [
      { ref: component["bom-ref"], dependsOn: [...known].toSorted() },
      ...bill.dependencies
        .filter(({ ref }) => known.has(ref))
        .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => known.has(ref)) })),
    ],
  };
}

function asBundled(component: z.infer<typeof Component>): z.infer<typeof Component> {
  const properties = (component.properties ?? []).filter(({ name }) => name !== OF_DEVELOPMENT);
  return { ...component, scope: "required", properties };
}
