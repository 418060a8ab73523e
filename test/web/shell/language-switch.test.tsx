import { expect, it } from "vitest";
import { language } from "../../../web/languages/language.ts";
import { LanguageSwitch } from "../../../web/shell/language-switch.tsx";
import { press, rendered } from "../rendered.tsx";

it("offers the other languages under their own names, and keeps the choice", async () => {
  const page = await rendered(<LanguageSwitch />);
  const chinese = page.getByRole("button", { name: "中文" });
  expect([chinese.lang, chinese.title, chinese.className, page.getAllByRole("button").length]).toEqual([
    "zh-CN",
    "Switch to 中文",
    "plain",
    1,
  ]);
  await press(chinese);
  await expect.poll(() => language.value).toBe("zh-CN");
  expect(localStorage.getItem("imapscope.language")).toBe("zh-CN");
  expect(page.getByRole("button", { name: "English" }).lang).toBe("en");
});
