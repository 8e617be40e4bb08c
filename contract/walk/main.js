// Starts the packaged emulator and puts other people's tools in front of it. Fails with a line for each problem.
import { walkWithClient } from "./client.js";
import { Emulator } from "./emulator.js";
import { runCollection } from "./newman.js";
import { playThroughPrism } from "./prism.js";
import { DIALECTS } from "./repository.js";

/** Runs one part, prints its outcome and duration, and returns its problems. */
async function report(name, part) {
  const began = Date.now();
  const { summary, problems } = await part().catch(({ message }) => ({ summary: "not finished", problems: [message] }));
  console.log(`${name}: ${summary}, ${problems.length} problems, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  problems.forEach((problem) => console.log(`  ${problem}`));
  return problems;
}

async function walk(emulator) {
  const problems = [];
  for (const dialect of DIALECTS) {
    problems.push(...(await report(`Prism, dialect ${dialect}`, () => playThroughPrism(emulator, dialect))));
  }
  problems.push(...(await report("Postman collection", () => runCollection(emulator))));
  problems.push(...(await report("TypeScript client", () => walkWithClient(emulator))));
  return problems;
}

// An interrupted walk stops the programs that it has started, as each end of this process does.
["SIGINT", "SIGTERM"].forEach((signal) => process.once(signal, () => process.exit(1)));

const emulator = await Emulator.start();
try {
  const problems = await walk(emulator);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await emulator.stop();
}
