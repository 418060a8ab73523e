import { nextTheme, type Theme, theme } from "../browser/theme.ts";
import { shellWords } from "./words.ts";

const SHAPES: Readonly<Record<Theme, string>> = {
  system: "M7 1.5a5.5 5.5 0 1 0 0 11z",
  light: "M7 4.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2",
  dark: "M11.8 8.6A5.2 5.2 0 0 1 5.4 2.2a5.2 5.2 0 1 0 6.4 6.4z",
};
const RAYS =
  "M7 .8v1.6M7 11.6v1.6M.8 7h1.6M11.6 7h1.6M2.6 2.6l1.1 1.1M10.3 10.3l1.1 1.1M2.6 11.4l1.1-1.1M10.3 3.7l1.1-1.1";

/** As the system has it, light, dark: each press goes one further. */
export function ThemeSwitch() {
  const current = theme.value;
  const label = shellWords.value.theme[current];
  const press = () => {
    theme.value = nextTheme(current);
  };
  return (
    <button type="button" class="plain" aria-label={label} title={label} onClick={press}>
      <svg class="icon theme-icon" viewBox="0 0 14 14" aria-hidden="true">
        {current === "system" && <circle cx="7" cy="7" r="5.5" />}
        {current === "light" && <path d={RAYS} />}
        <path class={current === "light" ? undefined : "filled"} d={SHAPES[current]} />
      </svg>
    </button>
  );
}
