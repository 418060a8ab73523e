import type { SetupChoice } from "../../server/http/shapes.ts";
import { setupWords } from "../i18n/setup.ts";
import { filePath, type MailSettings } from "../setup/settings.ts";
import { Card } from "./card.tsx";
import { RichText } from "./rich-text.tsx";

/** The files that set a mail program up, and what they are. */
export function SetupFiles({ choice, settings }: { choice: SetupChoice; settings: MailSettings }) {
  const texts = setupWords.value.files;
  return (
    <Card heading={texts.heading}>
      <div class="both">
        <div class="file">
          {settings.oauth ? (
            <p>{texts.appleOauth}</p>
          ) : (
            <>
              <p>
                <a class="button" href={filePath(choice, "apple.mobileconfig", settings)} download target="_top">
                  {texts.apple}
                </a>
              </p>
              <p class="muted">{texts.appleText}</p>
            </>
          )}
        </div>
        <div class="file">
          <p>
            <a class="button" href={filePath(choice, "config-v1.1.xml", settings)} download target="_top">
              {texts.thunderbird}
            </a>
          </p>
          <p class="muted">
            <RichText text={texts.thunderbirdText} />
          </p>
        </div>
      </div>
    </Card>
  );
}
