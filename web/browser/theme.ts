import { effect, signal } from "@preact/signals";
import { recall, remember } from "./storage.ts";

/** Light or dark, or as the system has it. */
export type Theme = "system" | "light" | "dark";

const THEMES: readonly Theme[] = ["system", "light", "dark"];

/** The theme that the reader chose. */
export const theme = signal<Theme>(THEMES.find((one) => one === recall("theme")) ?? "system");

/** The one that the switch offers next. */
export function nextTheme(current: Theme): Theme {
  return THEMES[(THEMES.indexOf(current) + 1) % THEMES.length] ?? "system";
}

/** Applies the theme to the document, now and whenever it changes, and keeps it for the next visit. */
export function applyTheme(): void {
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
    remember("theme", theme.value);
  });
}
