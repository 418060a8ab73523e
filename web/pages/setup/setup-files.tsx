import type { SetupChoice } from "../../../server/contract/answers/setup.ts";
import { to } from "../../browser/base.ts";
import { Card } from "../../parts/card.tsx";
import { RichText } from "../../parts/text/rich-text.tsx";
import { filePath, type MailSettings } from "./settings.ts";
import { setupWords } from "./words.ts";

/** The files that set a mail program up, and what they are. */
export function SetupFiles({ choice, settings }: { choice: SetupChoice; settings: MailSettings }) {
  const texts = setupWords.value.files;
  if (settings.signsInByItself) return null;
  return (
    <Card heading={texts.heading}>
      <div class="both">
        <div class="file">
          {settings.oauth ? (
            <p>{texts.appleOauth}</p>
          ) : (
            <>
              <p>
                <a class="button" href={to(filePath(choice, "apple.mobileconfig", settings))} download target="_top">
                  {texts.apple}
                </a>
              </p>
              <p class="muted">{texts.appleText}</p>
            </>
          )}
        </div>
        <div class="file">
          {isKnown(choice) ? (
            <p>{texts.thunderbirdKnows}</p>
          ) : (
            <>
              <p>
                <a class="button" href={to(filePath(choice, "config-v1.1.xml", settings))} download target="_top">
                  {texts.thunderbird}
                </a>
              </p>
              <p class="muted">
                <RichText text={texts.thunderbirdText} />
              </p>
            </>
          )}
        </div>
      </div>
    </Card>
  );
}

/** The domains of a provider are in Thunderbird's own list; whoever has one of their own publishes the file there. */
function isKnown({ kind, domains }: SetupChoice): boolean {
  return kind === "provider" && domains.length > 0;
}
