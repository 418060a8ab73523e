import { expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";

it.each([
  "There are more items in this folder on the server. Click here to view more on Microsoft Exchange.",
  "my phone only shows the last 30 days of mail",
  "emails older than 3 months are missing in Outlook",
  "手机只能同步最近30天的邮件",
  "一个月前的邮件看不到",
])("a window of time is known from %j", (text) => {
  expect(recognise(text)[0]?.id).toBe("client-sync-window-limited");
});

it.each(["The connection was lost 30 days ago", "Authentication failed for the last 3 days"])(
  "%j says nothing of one",
  (text) => {
    expect(recognise(text).map(({ id }) => id)).not.toContain("client-sync-window-limited");
  },
);
