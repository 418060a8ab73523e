import type { ToDo } from "./seen.ts";

/** What is to be done for languages, for people: by file, each key on a line of its own unless only the counts are wanted. */
export function reported(todo: readonly ToDo[], countsOnly = false): string {
  return todo
    .flatMap(({ language, missing, stale, gone }) => [
      ...section(`${language}: still in English`, missing, countsOnly),
      ...section(`${language}: the English has changed since it was translated`, stale, countsOnly),
      ...section(`${language}: English does not say this any more`, gone, countsOnly),
    ])
    .join("\n");
}

function section(heading: string, keys: readonly string[], countsOnly: boolean): readonly string[] {
  if (keys.length === 0) return [];
  const files = Map.groupBy(keys, (key) => key.split(":")[0] ?? key);
  const lines = [...files].flatMap(([file, within]) => [
    `  ${String(within.length).padStart(4)}  ${file}`,
    ...(countsOnly ? [] : within.map((key) => `          ${key}`)),
  ]);
  return [`${heading} (${keys.length} in ${files.size} files)`, ...lines];
}
