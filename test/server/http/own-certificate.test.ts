import { readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readKeyPair } from "../../../server/config/key-pair.ts";
import { keepCertificate } from "../../../server/http/own-certificate.ts";
import { fromNow } from "../../support/certificate-maker.ts";
import { keyPair } from "../../support/key-pair.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const LOOK_MS = 10;

type Files = { cert: string; key: string };

/** Files of a certificate that is kept, and what is told of them: the text of each new certificate, or a refusal. */
async function kept(files: Files, write: (pair: Files) => Promise<void>) {
  const first = await keyPair("first");
  await write(first);
  const reread = () => readKeyPair(files, (path) => readFile(path, "utf8"));
  const read = await reread();
  if (!("value" in read)) throw new Error(read.message);
  const told: string[] = [];
  const leave = keepCertificate(
    { pair: read.value, reread },
    { onRenewed: ({ cert }) => void told.push(cert), onRefused: (reason) => void told.push(`refused: ${reason}`) },
    LOOK_MS,
  );
  onTestFinished(leave);
  let heard = 0;
  /** Waits until the next thing is told that has this in it: a file that is just being written may be told of before. */
  const hears = async (text: string) => {
    for (;;) {
      const index = told.findIndex((one, at) => at >= heard && one.includes(text));
      if (index !== -1) {
        heard = index + 1;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  return { first, told, hears };
}

/** Two files of a folder that are written to. */
async function inFolder() {
  const folder = temporaryFolder();
  const files = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };
  const write = async (pair: Files) => {
    await writeFile(files.cert, pair.cert);
    await writeFile(files.key, pair.key);
  };
  return { folder, files, write, ...(await kept(files, write)) };
}

it("tells nothing where nothing changes", async () => {
  const { write, first, told } = await inFolder();
  await write(first);
  await new Promise((resolve) => setTimeout(resolve, 10 * LOOK_MS));
  expect(told).toEqual([]);
});

it("takes files that are written anew", async () => {
  const { write, hears } = await inFolder();
  const second = await keyPair("second");
  await write(second);
  await hears(second.cert);
});

it("takes files that others are renamed to", async () => {
  const { folder, files, hears } = await inFolder();
  const second = await keyPair("second");
  for (const name of ["cert", "key"] as const) {
    await writeFile(join(folder, "new"), second[name]);
    await rename(join(folder, "new"), files[name]);
  }
  await hears(second.cert);
});

it("takes links that lead to others, as certbot makes them", async () => {
  const folder = temporaryFolder();
  const files = { cert: join(folder, "fullchain.pem"), key: join(folder, "privkey.pem") };
  let number = 0;
  const { hears } = await kept(files, write);
  const second = await keyPair("second");
  await write(second);
  await hears(second.cert);

  async function write(pair: Files) {
    number += 1;
    for (const name of ["cert", "key"] as const) {
      await writeFile(join(folder, `${name}${number}.pem`), pair[name]);
      await rm(files[name], { force: true });
      await symlink(`${name}${number}.pem`, files[name]);
    }
  }
});

it("takes a folder that another one takes the place of, as Kubernetes does it", async () => {
  const folder = temporaryFolder();
  const files = { cert: join(folder, "tls.crt"), key: join(folder, "tls.key") };
  await symlink("..data/tls.crt", files.cert);
  await symlink("..data/tls.key", files.key);
  let number = 0;
  const { hears } = await kept(files, write);
  const second = await keyPair("second");
  await write(second);
  await hears(second.cert);

  async function write(pair: Files) {
    number += 1;
    const { mkdir } = await import("node:fs/promises");
    const version = `..version-${number}`;
    await mkdir(join(folder, version));
    await writeFile(join(folder, version, "tls.crt"), pair.cert);
    await writeFile(join(folder, version, "tls.key"), pair.key);
    await symlink(version, join(folder, "..data_tmp"));
    await rename(join(folder, "..data_tmp"), join(folder, "..data"));
  }
});

it("refuses what cannot be used, once, and takes what can be used after it", async () => {
  const { files, write, first, told, hears } = await inFolder();
  const second = await keyPair("second");
  await writeFile(files.cert, second.cert);
  await hears("is not the private key of");
  await new Promise((resolve) => setTimeout(resolve, 10 * LOOK_MS));
  expect(told.filter((one) => one.includes("is not the private key of"))).toHaveLength(1);
  await writeFile(files.key, second.key);
  await hears(second.cert);
  await rm(files.key);
  await hears("no such file");
  await write(second);
  await hears(second.cert);
  await writeFile(files.cert, "half of it");
  await hears("holds no certificate");
  await write(first);
  await hears(first.cert);
});

it("does not take a certificate that has expired for one that has not", async () => {
  const { write, told, hears } = await inFolder();
  const old = await keyPair("old", { notBefore: fromNow(-90), notAfter: fromNow(-1) });
  await write(old);
  await hears("refused: the new certificate expired at");
  expect(told).not.toContain(old.cert);
});
