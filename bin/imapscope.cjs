#!/usr/bin/env node
// Whatever Node there is reads this, also one that is far too old: nothing here is newer than what Node 10 understands.
"use strict";

const { existsSync } = require("fs");
const { join } = require("path");
const { pathToFileURL } = require("url");

const ROOT = join(__dirname, "..");
const LEAST = /[\d.]+/.exec(require("../package.json").engines.node)[0];

/** Whether a version is this one or a newer one. */
function isAtLeast(version, wanted) {
  const numbers = version.split(".").map(Number);
  const compared = wanted.split(".").map(Number);
  const differing = compared.findIndex((number, place) => numbers[place] !== number);
  return differing < 0 || numbers[differing] > compared[differing];
}

if (isAtLeast(process.versions.node, LEAST)) {
  // In the project its sources, which need no build; in a package there is only what was built of them.
  const sources = join(ROOT, "server", "main.ts");
  const main = existsSync(sources) ? sources : join(ROOT, "dist", "server", "main.js");
  import(pathToFileURL(main).href);
} else {
  process.stderr.write(`imapscope needs Node.js ${LEAST} or newer. This is Node.js ${process.versions.node}.\n`);
  process.exitCode = 3;
}
