// Builds the bundle: node build.js [--check] FOLDER. With --check it builds
// into memory and says whether the folder has the same.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const check = process.argv[2] === "--check";
const folder = process.argv[check ? 3 : 2];
const here = import.meta.dirname;

const result = await build({
  absWorkingDir: here, entryPoints: ["src/main.js"], bundle: true, minify: true, format: "iife", target: "es2022",
  charset: "ascii", legalComments: "none", metafile: true, write: false, outfile: "report.js",
});
const text = result.outputFiles[0].text;
if (/<\/script|<!--/i.test(text)) throw new Error("the bundle would end the element that it stands in");

// licences names each module in the bundle, its version and its licence.
function licences() {
  const modules = new Set();
  for (const [path, input] of Object.entries(result.metafile.outputs["report.js"].inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
    if (found && input.bytesInOutput > 0) modules.add(found[1]);
  }
  return [...modules].sort().map((name) => {
    const at = join(here, "node_modules", name);
    const about = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
    const file = readdirSync(at).find((f) => /^licen[cs]e/i.test(f));
    return `${name} ${about.version} (${about.license})\n\n${readFileSync(join(at, file), "utf8").trim()}\n`;
  }).join("\n----\n\n");
}

// sources is a hash of what the bundle is made of; a Go test compares it
// without building.
function sources() {
  const files = ["build.js", "package.json", "package-lock.json", ...readdirSync(join(here, "src")).sort().map((f) => "src/" + f)];
  const sum = createHash("sha256");
  for (const file of files) sum.update(file + "\n").update(readFileSync(join(here, file)));
  return sum.digest("hex") + "\n";
}

const made = { "report.js": text, "LICENCES.txt": licences(), "sources.sha256": sources() };
let stale = false;
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(made)) {
  const path = join(folder, name);
  if (!check) writeFileSync(path, content);
  else if (readFileSync(path, "utf8") !== content) {
    console.error(`${path} is not what its sources give: run make bundle`);
    stale = true;
  }
}
console.log(`${check ? "compared" : "built"}: report.js, ${text.length} bytes`);
process.exit(stale ? 1 : 0);
