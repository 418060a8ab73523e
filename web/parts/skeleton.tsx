import { commonWords } from "./words.ts";

/** Where something will be: as many lines of it as are to be expected. */
export function Skeleton({ lines, tall = false }: { lines: number; tall?: boolean }) {
  return (
    <div class={tall ? "skeleton tall" : "skeleton"}>
      <span class="visually-hidden">{commonWords.value.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <i key={index.toString()} />
      ))}
    </div>
  );
}
