import { expect, it } from "vitest";
import { HowToCall } from "../../../../web/parts/findings/how-to-call.tsx";
import { rendered } from "../../rendered.tsx";

it.each(["Run `imapscope check corp`.", "Run `cd /srv; imapscope check corp`."])(
  "says how imapscope is called where a step calls it: %s",
  async (step) => {
    const page = await rendered(<HowToCall steps={["Wait.", step]} />);
    expect(page.part("p").className).toBe("muted");
    expect(page.part("code").textContent).toBe("imapscope");
    expect(page.text()).toContain("npx imapscope");
  },
);

it.each(["imapscope finds it.", "Run `doveadm who`.", "In `imapscope.yaml` write it."])(
  "says nothing where none does: %s",
  async (step) => {
    expect((await rendered(<HowToCall steps={[step]} />)).root.innerHTML).toBe("");
  },
);
