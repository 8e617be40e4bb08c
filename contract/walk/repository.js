// The places of the repository that the walk reads and writes.
import { fileURLToPath } from "node:url";

export const DIALECTS = ["guide", "schema", "both"];

/** Returns the path of a file, from its path in the repository. */
export function pathOf(file) {
  return fileURLToPath(new URL(`../../${file}`, import.meta.url));
}

/** Returns the path of the released document of a dialect. */
export function documentOf(dialect) {
  return pathOf(`contract/${dialect}.yaml`);
}

/** Returns the path of a command that `npm ci` has installed beside this file. */
export function commandOf(name) {
  return pathOf(`contract/walk/node_modules/.bin/${name}`);
}
