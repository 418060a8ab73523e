import { RichText } from "../../parts/text/rich-text.tsx";

/** Steps in their order, each command with a button that copies it. */
export function StepList({ steps }: { steps: readonly string[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>
          <RichText text={step} copy />
        </li>
      ))}
    </ol>
  );
}
