import type { RuleSet } from "../rule.ts";

/** A program that shows only the mail of some weeks, as Outlook says it and as people do. */
export const RECENT_MAIL: RuleSet = {
  clue: "words",
  rules: [
    {
      ids: ["client-sync-window-limited"],
      confidence: "certain",
      when: /there are more items in this folder on the server|click here to view more on (?:microsoft )?exchange|此文件夹中的更多项目|(?:单击|點擊|点击)此处(?:可)?查看.{0,12}exchange/i,
    },
    {
      ids: ["client-sync-window-limited", "mailbox-messages-dropped"],
      confidence: "likely",
      when: /\bonly\b.{0,30}\b(?:show|sync|download|fetch|see|display|get|load|go(?:es)? back)\w*\b.{0,30}\b(?:last|past|recent|latest|previous)\b.{0,16}\b(?:days?|weeks?|months?|year)\b|\b(?:e-?mails?|mails?|messages) older than (?:\d+|a|one|two|three|six) (?:days?|weeks?|months?|years?)\b.{0,40}\b(?:missing|not|n't|gone|disappear)|只(?:能)?(?:收|显示|顯示|同步|看|下载).{0,6}(?:最近|近).{0,8}(?:天|周|週|个?月|個月)|(?:天|周|个?月|年)(?:以|之)?前的(?:邮件|郵件|信件).{0,10}(?:看不到|没有|不见|收不到|不显示|找不到|消失)/iu,
    },
  ],
};
