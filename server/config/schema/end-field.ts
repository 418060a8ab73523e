import { readField } from "./fields.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

/** When something ends: its last day (UTC), or the moment. */
export function endField(description: string) {
  const title = "a day such as `2027-12-31`, or a moment such as `2027-12-31T12:00:00Z`";
  return readField({ title, description, examples: ["2027-12-31"] }, readEnd);
}

/** When the day is over, or the moment. */
function readEnd(text: string): Date | null {
  if (!DAY.test(text) && !MOMENT.test(text)) return null;
  const at = new Date(DAY.test(text) ? `${text}T00:00:00Z` : text);
  // The 31st of February is none.
  if (Number.isNaN(at.getTime()) || (DAY.test(text) && at.toISOString().slice(0, 10) !== text)) return null;
  return DAY.test(text) ? new Date(at.getTime() + 86_400_000) : at;
}
