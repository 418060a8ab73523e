/** Makes something costly once a language: `Intl` formatters take longer to make than to use. */
import type { Language } from "../../server/contract/languages.ts";
export function perLanguage<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const one = make(language);
    made.set(language, one);
    return one;
  };
}
