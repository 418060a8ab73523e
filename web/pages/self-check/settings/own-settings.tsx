import type { Security } from "../../../../server/contract/securities.ts";
import { FieldFault } from "../../../parts/field-fault.tsx";
import { selfCheckWords } from "../words.ts";
import type { WishedSettings } from "./wish.ts";

/** A field that holds what it cannot. */
export type WrongField = "host" | "port";

type Props = { address: string; first: WishedSettings | null; wrong: WrongField | null };

const SECURITIES: readonly Security[] = ["implicit-tls", "starttls"];

/** Fields for whoever knows better than what was found; what is wrong is said beside each. */
export function OwnSettings({ address, first, wrong }: Props) {
  const { own, security } = selfCheckWords.value;
  const fault = (field: WrongField) => `self-check-${field}-fault`;
  const marked = (field: WrongField) => ({
    name: field,
    "aria-invalid": wrong === field,
    "aria-describedby": wrong === field ? fault(field) : undefined,
  });
  return (
    <div class="own-settings">
      <div>
        <label>
          {own.host}
          <input {...marked("host")} defaultValue={first?.host ?? ""} spellcheck={false} autocomplete="off" />
        </label>
        <FieldFault id={fault("host")} text={wrong === "host" ? own.hostWrong : null} />
      </div>
      <div>
        <label>
          {own.port}
          <input {...marked("port")} inputMode="numeric" defaultValue={String(first?.port ?? 993)} autocomplete="off" />
        </label>
        <FieldFault id={fault("port")} text={wrong === "port" ? own.portWrong : null} />
      </div>
      <label>
        {own.security}
        <select name="security">
          {SECURITIES.map((one) => (
            <option key={one} value={one} selected={one === (first?.security ?? "implicit-tls")}>
              {security[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {own.user}
        <input name="user" defaultValue={first?.user ?? address} spellcheck={false} autocomplete="off" />
      </label>
    </div>
  );
}
