import { message } from "../../../server/contract/message.ts";
import { spokenLater } from "../../languages/language.ts";

/** The report of one check in English. */
export const checkReport = {
  crumb: "Check",
  took: message<{ time: string }>("took {time}"),
  copy: "Copy for the administrator",
  print: "Print",
  link: "Copy the link",
  toServer: message<{ name: string }>("{name} now:"),
  text: {
    server: "Server",
    checked: "Checked",
    result: "Result",
    fine: "Nothing is wrong: every step succeeded.",
    steps: "Steps",
    report: "Report",
  },
};

/** What the report of a check says besides; apart from the rest, as it is loaded later. */
export type CheckReportWords = typeof checkReport;

/** The same in the reader's language. */
export const checkReportWords = spokenLater(checkReport, (translation) => translation.checkReport);
