/** Something with fields, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

/** Whether a value has fields. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/** Whether a value is a text. */
export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Whether a value can be read as a time. */
export function isMoment(value: unknown): boolean {
  return isText(value) && !Number.isNaN(Date.parse(value));
}

/** Whether a value is a list of which every element passes. */
export function isList(value: unknown, test: Test): boolean {
  return Array.isArray(value) && value.every(test);
}
