// The Postman collection: each operation of the document of the dialect `guide` once, in the order of the walk.
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import converter from "openapi-to-postmanv2";
import yaml from "js-yaml";
import { readExchanges } from "./exchanges.js";
import { documentOf, pathOf } from "./repository.js";

export const COLLECTION = pathOf("contract/postman.json");

const VARIABLES = [
  { key: "baseUrl", value: "http://localhost:8080" },
  { key: "apiKey", value: "Token 12345" },
];

/** Returns the text of the collection. It is the same for the same document. */
export async function generateCollection() {
  const document = yaml.load(readFileSync(documentOf("guide"), "utf8"), { schema: yaml.JSON_SCHEMA });
  const steps = findSteps(document);
  const collection = await convert(document);
  const items = new Map(flatten(collection.item).map((item) => [addressOf(item), item]));
  const { name, schema, description } = collection.info;
  return `${JSON.stringify(
    {
      info: { name, schema, description: description.content },
      variable: VARIABLES,
      item: steps.map((step) => itemOf(items.get(step.address), step)),
    },
    null,
    2,
  )}\n`;
}

/** Returns the first successful call of each operation in the sandbox `guide`. Leaves only its examples in the document. */
function findSteps(document) {
  const steps = new Map();
  for (const exchange of readExchanges("guide")) {
    const isSuccessful = exchange.sandbox === "guide" && exchange.status < 300;
    if (isSuccessful && !steps.has(exchange.operation)) {
      steps.set(exchange.operation, exchange);
    }
  }
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const step = steps.get(operation.operationId);
      step.address = `${method.toUpperCase()} ${path}`;
      keepExample(operation.requestBody, step.example);
      keepExample(operation.responses[step.status], step.example);
    }
  }
  return [...steps.values()];
}

function keepExample(message, name) {
  const body = message?.content?.["application/json"];
  if (body) {
    body.examples = { [name]: body.examples[name] };
  }
}

/** Returns what the converter makes of the document. */
function convert(document) {
  const input = { type: "json", data: document };
  const options = { parametersResolution: "Example", enableOptionalParameters: false };
  return new Promise((resolve, reject) => {
    converter.convertV2(input, options, (error, { result, reason, output } = {}) =>
      result ? resolve(output[0].data) : reject(error ?? new Error(reason)),
    );
  });
}

function flatten(items) {
  return items.flatMap((item) => (item.item ? flatten(item.item) : [item]));
}

function addressOf({ request }) {
  const steps = request.url.path.map((step) => (step.startsWith(":") ? `{${step.slice(1)}}` : step));
  return `${request.method} /${steps.join("/")}`;
}

/** Returns an item without random values, and with a test of its status. */
function itemOf({ name, request, response }, { example, status }) {
  const { query, ...url } = request.url;
  return {
    name,
    event: [{ listen: "test", script: { type: "text/javascript", exec: [testOf(status)] } }],
    request: { ...request, url: { ...url, query: query.map(withoutValue) } },
    response: response.filter(({ code }) => code === status).slice(0, 1).map(answerOf),
  };
}

function testOf(status) {
  return `pm.test("answers ${status}", () => pm.response.to.have.status(${status}));`;
}

/** Returns an optional parameter without its value, which the converter makes at random. */
function withoutValue(parameter) {
  return { ...parameter, value: "" };
}

function answerOf({ name, status, code, header, body, _postman_previewlanguage }) {
  const own = header.filter(({ key }) => key === "Content-Type");
  return { name, status, code, header: own, body, _postman_previewlanguage };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(COLLECTION, await generateCollection());
}
