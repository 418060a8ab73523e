import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:tls";
import { Secret } from "../../server/config/secret.ts";
import type { ServerConfig } from "../../server/config/types.ts";
import { probe } from "../../server/probe/probe.ts";
import { PLAIN_SERVER } from "../support/plain-server.ts";
import { repeat } from "./processes.ts";
import { ACCOUNT } from "./setting.ts";

/**
 * Asks a server many times, and prints the processor milliseconds that one time cost: as the probe does, or with nothing but
 * `node:tls` and four commands, which is the least that Node can do it with, or the same with the commands that the probe sends.
 *
 *     node bare-dialogue.ts probe|tls|tls-same PORT CA COUNT AT-ONCE
 */
const WARMING = 4;
const [way = "", port = "", file = "", count = "", atOnce = ""] = process.argv.slice(2);
const ca = readFileSync(file, "utf8");
const four = [
  `LOGIN "${ACCOUNT.user}" "${ACCOUNT.password}"`,
  'LIST "" "*"',
  "STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)",
  "LOGOUT",
];
const config: ServerConfig = {
  ...PLAIN_SERVER,
  host: "127.0.0.1",
  port: Number(port),
  login: { user: ACCOUNT.user, password: new Secret(ACCOUNT.password) },
  depth: "login",
  timeoutSeconds: 60,
  ca,
};
const ask = way === "probe" ? askAsProbe : askBarely;
const commands = way === "tls-same" ? await commandsOfProbe() : four;

// Until the engine has compiled what runs often, as in a program that runs for months.
await repeat(Number(count) * WARMING, Number(atOnce), ask);
const before = process.cpuUsage();
await repeat(Number(count), Number(atOnce), ask);
const { user, system } = process.cpuUsage(before);
console.log(((user + system) / 1000 / Number(count)).toFixed(3));

async function askAsProbe(): Promise<void> {
  const { phases } = await probe(config, { routine: true });
  if (phases.logout.status !== "ok") throw new Error(JSON.stringify(phases));
}

/** What a routine check of this server says, when it is not the first. */
async function commandsOfProbe(): Promise<readonly string[]> {
  await askAsProbe();
  const { transcript } = await probe(config, { routine: true });
  const said = transcript.filter(({ from }) => from === "client").map(({ line }) => line.replace(/^\S+ /, ""));
  return said.map((command) => (/^(?:LOGIN|AUTHENTICATE)\b/.test(command) ? four[0] : command) ?? command);
}

async function askBarely(): Promise<void> {
  const socket = connect({ host: "127.0.0.1", port: Number(port), ca });
  let [sent, answer] = [0, ""];
  socket.setEncoding("latin1").on("data", (text: string) => {
    answer += text;
    if (!new RegExp(sent === 0 ? "^\\* OK.*\r\n" : `^a${sent} OK.*\r\n`, "m").test(answer)) return;
    answer = "";
    const command = commands[sent];
    sent += 1;
    if (command) socket.write(`a${sent} ${command}\r\n`);
  });
  await once(socket, "close");
  if (sent <= commands.length) throw new Error(`the dialogue ended after ${sent} commands`);
}
