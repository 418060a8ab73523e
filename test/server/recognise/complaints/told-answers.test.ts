import { describe, expect, it } from "vitest";
import { COMPLAINTS } from "../../../../server/contract/complaints.ts";
import { COMPLAINT_TEXTS } from "../../../../server/diagnose/complaints/index.ts";
import { toldComplaintIn } from "../../../../server/recognise/complaints/complaint.ts";

const CASES = [
  ["sent mail is missing on my phone", "devices-differ", { what: "sent" }],
  ["手机上看不到已发送的邮件", "devices-differ", { what: "sent" }],
  ["mails I read on my phone are still unread on my computer", "devices-differ", { what: "marks" }],
  ["手机上已读的邮件电脑上还是未读", "devices-differ", { what: "marks" }],
  ["some folders are missing on my phone", "devices-differ", { what: "folders" }],
  ["my old emails are gone from my phone but I see them on the computer", "devices-differ", { what: "old" }],
  ["Meine gesendeten Mails fehlen auf dem Handy", "devices-differ", { what: "sent" }],
  ["all my messages bounce, I cannot send", "cannot-send", { what: "returned" }],
  ["mails are stuck in the outbox and cannot be sent", "cannot-send", { what: "waits" }],
  ["no new mail arrives unless I refresh manually", "nothing-arrives", {}],
  ["no new mail arrives", "nothing-arrives", {}],
] as const;

describe("what a complaint has answered already", () => {
  it.each(CASES)("%s", (text, complaint, answers) => {
    expect(toldComplaintIn(text)).toMatchObject({ complaint, answers });
  });

  it("is one of the answers that there are", () => {
    for (const [text] of CASES) {
      const told = toldComplaintIn(text);
      if (!told) throw new Error(text);
      for (const [question, answer] of Object.entries(told.answers))
        expect(COMPLAINT_TEXTS[told.complaint].questions).toHaveProperty([question, "answers", answer]);
    }
    expect(Object.keys(COMPLAINT_TEXTS).toSorted()).toEqual([...COMPLAINTS].toSorted());
  });
});
