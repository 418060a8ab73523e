import type { Discovered } from "../../../../server/contract/answers/discovered.ts";
import { say } from "../../../languages/say.ts";
import { selfCheckWords } from "../words.ts";
import { sourceText } from "./source-text.ts";

type Props = { setting: Discovered["settings"][number]; checked: boolean; onChoose: () => void };

/** One found server to choose, with where its settings come from. */
export function SettingChoice({ setting, checked, onChoose }: Props) {
  const { place, security } = selfCheckWords.value;
  const { host, port, user } = setting;
  return (
    <label class="choice">
      <input type="radio" name="setting" checked={checked} onChange={onChoose} />
      <span>
        <b class="mono">{host}</b> {say(place, { port, security: security[setting.security] })} ·{" "}
        <span class="mono">{user}</span>
        <small>{sourceText(setting)}</small>
      </span>
    </label>
  );
}
