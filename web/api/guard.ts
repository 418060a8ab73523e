/** What the page uses of a schema of the contract. Nothing that is not described is taken away. */
export type Guard<Value> = {
  safeParse(data: unknown): { success: true; data: Value } | { success: false; data?: never };
};

/** What stands in the page for a schema: the build makes `fits` of it (`scripts/contract-guards.ts`), without zod. */
export function guard(fits: (data: unknown) => boolean) {
  return { fits, safeParse: (data: unknown) => (fits(data) ? { success: true, data } : { success: false }) };
}

/** Whether a value has fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Whether a value can be read as a time. */
export function isMoment(value: unknown): boolean {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}
