// Type-checks the TypeScript client of the published document, and walks with it.
import { readFileSync } from "node:fs";
import { copyOf } from "./emulator.js";
import { Program } from "./processes.js";
import { pathOf } from "./repository.js";

const COMPILED = "target/typescript-walk/contract/walk/client/journey.js";

/** Walks in a new sandbox with the dialect `schema`, and returns how many calls the client made and what it found. */
export async function walkWithClient(emulator) {
  const compiler = new Program("The TypeScript compiler", pathOf("contract/node_modules/.bin/tsc"), [
    "--project",
    pathOf("contract/walk/client/tsconfig.json"),
  ]);
  await compiler.awaitSuccess();
  const { default: journey } = await import(pathOf(COMPILED));
  const sample = JSON.parse(readFileSync(pathOf("docs/samples/published-dual-fuel.json"), "utf8"));
  const key = await emulator.createSandbox(copyOf("schema", "schema", "client"));
  const { calls, problems } = await journey.walk(emulator.address, key, sample);
  return { summary: `${calls} calls`, problems };
}
