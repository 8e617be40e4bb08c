// Plays the calls of a document's examples with the typescript-fetch client: node walk.mjs DOCUMENT CLIENT CALLS URL ADMIN_KEY
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [document, client, file, url, adminKey] = process.argv.slice(2);
const api = await import(pathToFileURL(`${client}/index.js`));
const keys = new Map();
let failures = 0;

/** Returns the key of a new copy of a shipped sandbox, as Sandboxes.java makes it. */
async function copy(sandbox) {
  const isRenamed = sandbox === "guide" && document === "schema";
  const wanted = { name: `typescript-${sandbox}-${document}-${Date.now()}`, dialect: document, copy_of: sandbox };
  if (isRenamed) {
    Object.assign(wanted, { copy_of: "schema", seed: "guide", clock: { mode: "frozen", at: "2019-08-06T12:00:00Z" } });
  }
  const answer = await fetch(`${url}/emulator/v1/sandboxes`, {
    method: "POST",
    headers: { Authorization: `Token ${adminKey}`, "Content-Type": "application/json" },
    body: JSON.stringify(wanted),
  });
  if (answer.status !== 201) throw new Error(`no sandbox: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).api_keys[0];
}

function lower(name) {
  return name[0].toLowerCase() + name.slice(1);
}

/** Returns the body as the client's own model. */
function read(call) {
  const json = JSON.parse(call.body);
  const fromJson = api[`${call.schema}FromJSON`];
  return Array.isArray(json) ? json.map(fromJson) : fromJson(json);
}

async function play(call) {
  if (!keys.has(call.sandbox)) keys.set(call.sandbox, await copy(call.sandbox));
  const headers = { Authorization: `Token ${keys.get(call.sandbox)}` };
  const Api = Object.values(api).find((type) => typeof type === "function" && type.prototype?.[call.operation]);
  const caller = new Api(new api.Configuration({ basePath: url, headers }));
  const request = { ...call.parameters };
  if (call.body !== null) request[lower(call.schema)] = read(call);
  const answer = await caller[`${call.operation}Raw`](request);
  await answer.value();
  if (answer.raw.status !== call.status) throw new Error(`status ${answer.raw.status}`);
}

for (const call of JSON.parse(readFileSync(file, "utf8"))) {
  try {
    await play(call);
  } catch (error) {
    const body = error.response?.bodyUsed === false ? await error.response.text() : "";
    console.log(`    ${call.operation} ${call.name}: ${error} ${error.cause ?? ""} ${body}`);
    failures++;
  }
}
process.exit(failures === 0 ? 0 : 1);
