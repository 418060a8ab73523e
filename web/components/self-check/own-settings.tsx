import type { Setting } from "../../../server/discover/discover.ts";
import { selfCheckWords } from "../../i18n/self-check.ts";

type Props = { address: string; first: Setting | null };

/** Fields for whoever knows better than what was found. */
export function OwnSettings({ address, first }: Props) {
  const { own, security } = selfCheckWords.value;
  return (
    <div class="own-settings">
      <label>
        {own.host}
        <input name="host" defaultValue={first?.host ?? ""} spellcheck={false} autocomplete="off" />
      </label>
      <label>
        {own.port}
        <input name="port" inputMode="numeric" defaultValue={String(first?.port ?? 993)} autocomplete="off" />
      </label>
      <label>
        {own.security}
        <select name="security" defaultValue={first?.security ?? "implicit-tls"}>
          <option value="implicit-tls">{security["implicit-tls"]}</option>
          <option value="starttls">{security.starttls}</option>
        </select>
      </label>
      <label>
        {own.user}
        <input name="user" defaultValue={first?.user ?? address} spellcheck={false} autocomplete="off" />
      </label>
    </div>
  );
}
