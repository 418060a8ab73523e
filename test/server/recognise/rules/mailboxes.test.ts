import { describe, expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";

describe("recognise, of a name that only holds other mailboxes", () => {
  it.each([
    "Mailbox is not selectable",
    "a2 NO Folder is not selectable",
    "[Gmail] is not a selectable mailbox",
    "Can't select \\Noselect mailbox",
    "NO Mailbox is \\NoSelect",
    "SELECT failed: Mailbox is non-selectable",
    "Folder [Gmail] cannot be selected",
    "Der Ordner ist nicht auswählbar",
    "该文件夹无法选择",
  ])("finds mailbox-not-selectable first in “%s”", (text) => {
    expect(recognise(text)[0]?.id).toBe("mailbox-not-selectable");
  });

  it.each(["This certificate could not be selected", "The message cannot be selected", "no mailbox selected"])(
    "does not in “%s”",
    (text) => expect(recognise(text).map(({ id }) => id)).not.toContain("mailbox-not-selectable"),
  );

  it.each(["NO [NONEXISTENT] Unknown Mailbox: Old (Failure)", "Mailbox does not exist"])(
    "leaves one that is not there to mailbox-not-found: “%s”",
    (text) => expect(recognise(text)[0]?.id).toBe("mailbox-not-found"),
  );
});
