import { describe, expect, it } from "vitest";
import { COMPLAINTS } from "../../../server/contract/complaints.ts";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { explain } from "../../../server/present/explain.ts";
import { tellOfComplaint } from "../../../server/present/explain-complaint.ts";

describe("a complaint", () => {
  it("comes with its questions, what a check can find out, and its causes, in each language", () => {
    for (const [language, text] of [
      ["en", "no new mail arrives"],
      ["zh-CN", "收不到新邮件"],
    ] as const) {
      const { complaint, questions = [], selfCheck, usually = [], diagnoses } = explain(text, language);
      expect(complaint).toBe("nothing-arrives");
      expect(questions.map(({ id }) => id)).toEqual(["web", "senders", "refresh"]);
      expect(selfCheck).not.toBe("");
      expect(usually[0]).toMatchObject({ id: "program-stopped", catalogued: false, answers: { web: ["yes"] } });
      const catalogued = usually.filter((cause) => cause.catalogued).map(({ id }) => id);
      expect(catalogued).toContain("quota-exceeded");
      expect(diagnoses.map(({ id }) => id)).toEqual(catalogued);
      expect(diagnoses.every(({ confidence }) => confidence === "possible")).toBe(true);
    }
  });

  it("begins with what its own words point to, and loses nothing", () => {
    const whole = explain("my devices show different mail", "en").usually ?? [];
    for (const [text, language] of [
      ["sent mail is missing on my phone", "en"],
      ["手机上看不到已发送的邮件", "zh-CN"],
    ] as const) {
      const { complaint, questions = [], usually = [] } = explain(text, language);
      expect(complaint).toBe("devices-differ");
      expect(questions.find(({ id }) => id === "what")?.answered).toBe("sent");
      expect(usually[0]?.id).toBe("sent-elsewhere");
      expect(usually.map(({ id }) => id).toSorted()).toEqual(whole.map(({ id }) => id).toSorted());
    }
  });

  it("with an error message gives first what that means", () => {
    const { complaint, diagnoses } = explain(
      "Outlook keeps asking for my password. It says: a1 NO [AUTHENTICATIONFAILED] Application-specific password required",
      "en",
    );
    expect(complaint).toBe("password-again");
    expect(diagnoses[0]).toMatchObject({ id: "auth-app-password-required", confidence: "certain" });
  });

  it("is said without gaps or placeholders", () => {
    for (const language of LANGUAGES)
      for (const complaint of COMPLAINTS) {
        const { title, questions, selfCheck, usually } = tellOfComplaint(
          { complaint, answers: {} },
          language,
          () => null,
        );
        const said = JSON.stringify([title, questions, selfCheck, usually.map(({ answers: _, ...text }) => text)]);
        expect(said).not.toMatch(/\bundefined\b|\{\w+\}|\\u00/);
        expect(usually.length).toBeGreaterThan(2);
      }
  });
});
