import type { SetupChoice } from "../../../server/contract/answers/setup.ts";
import { to } from "../../browser/base.ts";
import { checkPath } from "../../links/check-path.ts";
import { Card } from "../../parts/card.tsx";
import type { MailSettings } from "./settings.ts";
import { setupWords } from "./words.ts";

type Props = { choice: SetupChoice; settings: MailSettings; selfCheck: boolean };

/** Leads to a check of these settings; or says why there is none, and what helps instead. */
export function SetupTest({ choice, settings, selfCheck }: Props) {
  const texts = setupWords.value.test;
  const { address, user } = settings;
  const why = selfCheck ? (choice.checkable ? null : texts.notChecked) : texts.switchedOff;
  return (
    <Card heading={texts.heading}>
      <p>{why ?? (settings.oauth ? texts.oauth : texts.text)}</p>
      <p class="actions">
        {why === null ? (
          <a class="button primary" href={to(checkPath(choice, address, user))}>
            {texts.button}
          </a>
        ) : (
          <a class="button" href={to("/check")}>
            {texts.explain}
          </a>
        )}
      </p>
    </Card>
  );
}
