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
      "Each connection needs a file descriptor, and the system limits how many a process may have. The mail server was not tested, so its state is unknown.",
    fix: [
      "While it runs, look up its limit and how many are open: `prlimit --nofile --pid \"$(pgrep -fo 'imapscope(.cjs)? serve')\"`, `ls /proc/\"$(pgrep -fo 'imapscope(.cjs)? serve')\"/fd | wc -l`.",
      "Raise the limit: `LimitNOFILE=65536` in the `[Service]` part of its systemd unit, `ulimits` (`nofile`) in a Compose file, or `ulimit -n 65536` in the shell that starts it.",
      "If that limit is high enough, check the limit of the whole machine: `cat /proc/sys/fs/file-nr` shows how many are open, and the maximum.",
    ],
  },
  memory: {
    title: "imapscope itself did not have enough memory",
    cause:
      "The system had no memory left for another connection. The mail server was not tested, so its state is unknown.",
    fix: [
      "See what uses the memory: `free -m`, and `ps aux --sort=-rss | head`.",
      "Give the container or the service more memory (`mem_limit` in a Compose file, `MemoryMax=` in the systemd unit), or check fewer servers from this machine.",
    ],
  },
  ports: {
    title: "The machine of imapscope had no free port for another connection",
    cause:
      "Every outgoing connection needs a local port, and all of them were in use. The mail server was not tested, so its state is unknown.",
    fix: [
      "Find out what has so many connections: `ss -tan | awk '{print $1}' | sort | uniq -c`.",
      'Widen the range of local ports: `sysctl net.ipv4.ip_local_port_range="10240 65535"`, and make it permanent in `/etc/sysctl.d`.',
    ],
  },
  late: {
    title: "imapscope itself was delayed during the check",
    cause:
      "Its process did not run for a while: it was stopped, the machine slept, or the processors were busy with other work. Answers missed in that time are not the mail server's fault, so its state is unknown. It is checked again soon.",
    fix: [
      "Check the load of the machine, and what causes it: `uptime`, `top`.",
      "If this continues, give imapscope a processor of its own, or check fewer servers at a time.",
    ],
  },
  clock: {
    title: "The clock of the machine that runs imapscope was set",
    cause:
      "By the clock as it is now, the certificate of the server is not valid; by the clock as it was before, it is. Until the clock has not been set for 20 hours, this is not held against the server, so its state is unknown.",
    fix: [
      "Check the time on that machine: `timedatectl`; switch on synchronisation: `timedatectl set-ntp true`.",
      "If the new time is right, restart imapscope: it then goes by the new time at once.",
    ],
  },
  file: {
    title: "imapscope could not read a file named in the configuration",
    cause:
      "Passwords, tokens and certificate authorities are read again for every check. One of these files could not be read, so imapscope did not log in. It does not use an old password, because that can lock the account.",
    fix: [
      "Make the file readable for the user that imapscope runs as.",
      "If the file is missing or empty, write it again: only the secret, on one line.",
      "When you change the file, replace it in one step, so that it is never read half written: write a new file next to it, then rename it over the old one.",
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
