/** The mail programs that have a guide, the most used first. */
export const PROGRAMS = [
  "outlook-new",
  "outlook-classic",
  "apple-mac",
  "apple-ios",
  "thunderbird",
  "gmail",
  "samsung",
  "k9",
  "foxmail",
  "windows-mail",
] as const;

/** One of them. */
export type Program = (typeof PROGRAMS)[number];

/** Its name as people know it; some have another in another language. */
export const PROGRAM_NAMES: Readonly<Record<Program, string>> = {
  "outlook-new": "Outlook (new)",
  "outlook-classic": "Outlook (classic)",
  "apple-mac": "Apple Mail · macOS",
  "apple-ios": "Apple Mail · iOS",
  thunderbird: "Thunderbird",
  gmail: "Gmail · Android",
  samsung: "Samsung Email",
  k9: "Thunderbird · Android, K-9",
  foxmail: "Foxmail",
  "windows-mail": "Windows Mail",
};

/** The program that an address names; the first one where it names none. */
export function readProgram(named: string | undefined): Program {
  return PROGRAMS.find((program) => program === named) ?? PROGRAMS[0];
}
