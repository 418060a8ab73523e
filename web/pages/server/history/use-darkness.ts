import { useEffect, useState } from "preact/hooks";
import { theme } from "../../../browser/theme.ts";

/** Whether the page is dark now, by the reader's choice or the system's: for what is painted once and not styled. */
export function useDarkness(): boolean {
  const [system, setSystem] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const changed = () => setSystem(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  return theme.value === "system" ? system : theme.value === "dark";
}
