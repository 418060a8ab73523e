import { StateIcon } from "./state/state-mark.tsx";
import "./field-fault.css";

/** What is wrong with a field, beside it; nothing when all is well. */
export function FieldFault({ id, text }: { id: string; text: string | null }) {
  return (
    <p id={id} class="field-fault" role="alert" hidden={text === null}>
      {text !== null && (
        <>
          <StateIcon state="down" />
          {text}
        </>
      )}
    </p>
  );
}
