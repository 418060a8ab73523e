import type { Trouble, TroubleReport } from "../contract/answers/check.ts";
import type { Language } from "../contract/languages.ts";
import type { TroubleKind } from "../contract/troubles.ts";
import { translated } from "../languages/translation.ts";

type Words = Pick<TroubleReport, "title" | "cause" | "fix">;

/** What kept us from checking, in English. */
export const TROUBLES: Readonly<Record<TroubleKind, Words>> = {
  descriptors: {
    title: "imapscope itself had no free file descriptor",
    cause:
      "Each connection needs one, and the system gives a process only so many. The mail server was not tested, so nothing is known of it.",
    fix: [
      "See how many it may have, and has open, while it runs: `prlimit --nofile --pid \"$(pgrep -fo 'imapscope(.cjs)? serve')\"`, `ls /proc/\"$(pgrep -fo 'imapscope(.cjs)? serve')\"/fd | wc -l`.",
      "Raise the limit: `LimitNOFILE=65536` in the `[Service]` part of its systemd unit, `ulimits` (`nofile`) in a Compose file, or `ulimit -n 65536` in the shell that starts it.",
      "Look at the limit of the whole machine if that is enough: `cat /proc/sys/fs/file-nr` shows what is open and the most there may be.",
    ],
  },
  memory: {
    title: "imapscope itself had not enough memory",
    cause:
      "The system had no memory left for another connection. The mail server was not tested, so nothing is known of it.",
    fix: [
      "See what takes the memory: `free -m`, and `ps aux --sort=-rss | head`.",
      "Give the container or the service more (`mem_limit` in a Compose file, `MemoryMax=` in the systemd unit), or check fewer servers from this machine.",
    ],
  },
  ports: {
    title: "The machine of imapscope had no free port for another connection",
    cause:
      "Every connection leaves from its own port, and all of them were in use. The mail server was not tested, so nothing is known of it.",
    fix: [
      "See who has so many connections: `ss -tan | awk '{print $1}' | sort | uniq -c`.",
      'Widen the range of ports: `sysctl net.ipv4.ip_local_port_range="10240 65535"`, and keep it in `/etc/sysctl.d`.',
    ],
  },
  late: {
    title: "imapscope itself was held up during the check",
    cause:
      "Its process had to wait for a while: it was stopped, the machine slept, or the processors were busy with other work. What was not heard in that time is not the mail server's failure, so nothing is known of it. It is checked again soon.",
    fix: [
      "Look at the load of the machine, and at what causes it: `uptime`, `top`.",
      "Give imapscope a processor of its own, or check fewer servers at a time, if this goes on.",
    ],
  },
  file: {
    title: "imapscope could not read a file that the configuration names",
    cause:
      "Passwords, tokens and certificate authorities are read again for every check. One of them could not be read, so nobody was logged in: an old password is not tried again, as that can lock an account.",
    fix: [
      "Let the user that imapscope runs as read the file.",
      "Write it again where it is missing or empty: its secret on one line, and nothing else.",
      "Replace it in one step when you change it, so that it is never half written: write a new file beside it, and rename that one.",
    ],
  },
};

/** Trouble of our own in the reader's language. */
export function describeTrouble(trouble: Trouble, language: Language): TroubleReport {
  const words = translated(language, TROUBLES, (words) => words.troubles)[trouble.kind];
  // Which file it was stands in the failure alone.
  const cause = trouble.kind === "file" ? `${words.cause} \`${trouble.failure.text}\`` : words.cause;
  return { ...trouble, ...words, cause };
}
