import type { SetupList } from "../../../server/http/shapes.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whether this is what `GET /api/v1/setup` promises, as far as the page relies on it. */
export function isSetupList(value: unknown): value is SetupList {
  return isRecord(value) && typeof value.selfCheck === "boolean" && isList(value.choices, isChoice);
}

function isChoice(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value.kind, value.name, value.label, value.userForm].every(isText) &&
    [value.names, value.domains].every((list) => isList(list, isText)) &&
    [value.imap, value.smtp].every((one) => one === null || isEndpoint(one)) &&
    isList(value.notes, (note) => isRecord(note) && isText(note.id) && isText(note.text)) &&
    typeof value.checkable === "boolean"
  );
}

function isEndpoint(value: unknown): boolean {
  return isRecord(value) && isText(value.host) && isText(value.security) && typeof value.port === "number";
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isList(value: unknown, test: (value: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test);
}
