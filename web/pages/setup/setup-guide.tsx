import { Card } from "../../parts/card.tsx";
import { RichText } from "../../parts/text/rich-text.tsx";
import { guideSteps } from "./guide-steps.ts";
import { PROGRAMS, type Program } from "./programs.ts";
import type { MailSettings } from "./settings.ts";
import { setupWords } from "./words.ts";

type Props = { program: Program; settings: MailSettings; onProgram: (program: Program) => void };

/** The steps in one mail program, with the settings filled in. */
export function SetupGuide({ program, settings, onProgram }: Props) {
  const { guide } = setupWords.value;
  return (
    <Card heading={guide.heading}>
      <fieldset class="chips programs">
        <legend class="visually-hidden">{guide.program}</legend>
        {PROGRAMS.map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={one === program} onClick={() => onProgram(one)}>
            {guide.names[one]}
          </button>
        ))}
      </fieldset>
      <div class="fix">
        <h3>{guide.names[program]}</h3>
        <ol>
          {guideSteps(program, settings).map((step) => (
            <li key={step}>
              <RichText text={step} />
            </li>
          ))}
        </ol>
      </div>
      {settings.oauth && !settings.signsInByItself && <p class="muted">{guide.oauth}</p>}
    </Card>
  );
}
