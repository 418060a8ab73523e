#!/usr/bin/env node
// Whatever Node there is reads this, also one that is far too old: nothing here is newer than what Node 10 understands.
"use strict";

const { existsSync } = require("fs");
const { join } = require("path");
const { pathToFileURL } = require("url");

const ROOT = join(__dirname, "..");
/** Like `^22.20.0 || >=24.7.0`: from one version on, with `^` only as long as the first number stays. */
const WANTED = require("../package.json").engines.node.split(" || ");

/** Whether a version is one that this range has. */
function isIn(range, version) {
  const numbers = version.split(".").map(Number);
  const least = /[\d.]+/.exec(range)[0].split(".").map(Number);
  const differing = least.findIndex((number, place) => numbers[place] !== number);
  return differing < 0 || (numbers[differing] > least[differing] && (differing > 0 || !range.startsWith("^")));
}

/** A range in words. */
function said(range) {
  return range.startsWith("^") ? range.slice(1) : `${range.replace(">=", "")} or newer`;
}

if (WANTED.some((range) => isIn(range, process.versions.node))) {
  // In the project its sources, which need no build; in a package there is only what was built of them.
  const sources = join(ROOT, "server", "main.ts");
  const main = existsSync(sources) ? sources : join(ROOT, "dist", "server", "main.js");
  import(pathToFileURL(main).href);
} else {
  process.stderr.write(
    `imapscope needs Node.js ${WANTED.map(said).join(", or ")}. This is Node.js ${process.versions.node}.\n`,
  );
  process.exitCode = 3;
}
