import type { CapabilityFacts } from "../../../server/contract/facts.ts";

/** When the server named what it can do; it may name more once someone is signed in. */
export type Occasion = Exclude<keyof CapabilityFacts, "sources">;

/** The capabilities that count for a signed-in user, as far as the check got. */
export type Capabilities = {
  occasion: Occasion;
  /** Those that mean something to people, in the order in which the page explains them. */
  explained: readonly string[];
  others: readonly string[];
  /** SASL mechanisms, without `AUTH=`; from before the login, where the server names them. */
  mechanisms: readonly string[];
};

const OCCASIONS: readonly Occasion[] = ["afterLogin", "afterTls", "beforeTls"];
const MECHANISM = "AUTH=";

/** Sorts what the server said it can do; null when it did not come to that. */
export function capabilities(
  facts: Partial<CapabilityFacts> | null,
  explained: readonly string[],
): Capabilities | null {
  const occasion = OCCASIONS.find((one) => facts?.[one]);
  const atoms = occasion && facts?.[occasion];
  if (!atoms) return null;
  const known = new Set(atoms);
  const said = new Set(OCCASIONS.flatMap((one) => facts?.[one] ?? []));
  return {
    occasion,
    explained: explained.filter((name) => known.has(name)),
    others: atoms.filter((name) => !explained.includes(name) && !name.startsWith(MECHANISM)),
    mechanisms: [...said].filter((name) => name.startsWith(MECHANISM)).map((name) => name.slice(MECHANISM.length)),
  };
}
