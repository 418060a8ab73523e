import type { DemoSession } from "./session.ts";

type OtherProtocol = { banner: string | null; answer(line: string): string; closes: boolean };

const PROTOCOLS: Record<"smtp" | "pop3" | "http" | "ssh", OtherProtocol> = {
  smtp: { banner: "220 mail.example.com ESMTP ready", answer: () => "502 5.5.2 Command not recognized", closes: false },
  pop3: { banner: "+OK POP3 ready", answer: () => "-ERR Unknown command", closes: false },
  http: {
    banner: null, // speaks when spoken to
    answer: () => "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n",
    closes: true,
  },
  ssh: { banner: "SSH-2.0-OpenSSH_9.9", answer: () => "Invalid SSH identification string.", closes: true },
};

/** Answers the way a server of another protocol does when an IMAP client reaches it. */
export async function speakOtherProtocol(session: DemoSession): Promise<void> {
  const { speaks } = session.options;
  if (speaks === "imap") return;
  const { banner, answer, closes } = PROTOCOLS[speaks];
  if (banner !== null) await session.send(banner);
  for (let line = await session.readLine(); line !== null; line = await session.readLine()) {
    await session.send(answer(line.verbatim));
    if (closes) return;
  }
}
