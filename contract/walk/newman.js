// Runs the released Postman collection under newman.
import { readFileSync } from "node:fs";
import newman from "newman";
import { COLLECTION, generateCollection } from "./collection.js";
import { copyOf } from "./emulator.js";

/** Runs the collection in a new sandbox, and returns what ran and which answers have another status than the document names. */
export async function runCollection(emulator) {
  const released = readFileSync(COLLECTION, "utf8");
  if (released !== (await generateCollection())) {
    const problem = "contract/postman.json is not what contract/guide.yaml gives; run npm --prefix contract run collection";
    return { summary: "not run", problems: [problem] };
  }
  const key = await emulator.createSandbox(copyOf("guide", "guide", "collection"));
  const { requests, failures } = await run(JSON.parse(released), [
    { key: "baseUrl", value: emulator.address },
    { key: "apiKey", value: `Token ${key}` },
  ]);
  return { summary: `${requests} requests`, problems: failures };
}

function run(collection, envVar) {
  return new Promise((resolve, reject) => {
    newman.run({ collection, envVar }, (error, summary) => (error ? reject(error) : resolve(outcomeOf(summary.run))));
  });
}

function outcomeOf({ stats, failures }) {
  return {
    requests: stats.requests.total,
    failures: failures.map(({ source, error }) => `${source?.name}: ${error.message}`),
  };
}
