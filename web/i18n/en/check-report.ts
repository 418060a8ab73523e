/** The report of one check in English. */
export const checkReport = {
  crumb: "Check",
  took: (time: string) => `took ${time}`,
  copy: "Copy for the administrator",
  print: "Print",
  link: "Copy the link",
  toServer: (name: string) => `${name} now:`,
  text: {
    server: "Server",
    checked: "Checked",
    result: "Result",
    fine: "Nothing is wrong: every step succeeded.",
    steps: "Steps",
    report: "Report",
  },
};
