import { describe, expect, it } from "vitest";
import { SOURCE, TRANSLATED, type Translated } from "../../../server/contract/languages.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { textOf } from "../../../server/present/text-of.ts";
import { spans } from "../../support/commands.ts";

/** What only the readers of one language need. */
const OWN: Readonly<Record<Translated, readonly string[]>> = {
  "zh-CN": ["@223.5.5.5", "imap.exmail.qq.com", "imap.qiye.aliyun.com", "partner.outlook.cn"],
};

/** What is to be typed or set, whatever a message chooses by. */
function typedIn(step: string | undefined): readonly string[] {
  const plural = (step ?? "").replace(/(?:\bone|=1) \{/g, "{").replaceAll("''", "'");
  return [...new Set(spans(plural))].toSorted();
}

describe.each(TRANSLATED)("a step in %s", (language) => {
  const own = new Set(OWN[language]);

  it.each(CATALOGUE.map((diagnosis) => [diagnosis.id, diagnosis] as const))(
    "has the same commands and settings as the English one: %s",
    (_, diagnosis) => {
      const [english, translation] = [textOf(diagnosis, SOURCE), textOf(diagnosis, language)];
      const lists = (text: typeof english) => ({ ...text.fix, verify: text.verify });
      for (const [reader, steps] of Object.entries(lists(english))) {
        const theirs = Object.entries(lists(translation)).find(([one]) => one === reader)?.[1] ?? [];
        expect(theirs, reader).toHaveLength(steps.length);
        for (const [index, step] of steps.entries()) {
          const typed = typedIn(theirs[index]).filter((span) => !own.has(span));
          expect(typed, `${reader} ${index + 1}`).toEqual(typedIn(step));
        }
      }
    },
  );
});
