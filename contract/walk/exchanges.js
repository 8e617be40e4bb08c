// The examples of the released documents. In their order they are a walk through the interface.
import { readFileSync } from "node:fs";
import { pathOf } from "./repository.js";

const GAS_IDENTIFIER = /^[0-9]{6,10}$/;

/** Returns the calls of the walk in a dialect, each with its title, sandbox, method, path, body and status. */
export function readExchanges(dialect) {
  const walk = readWalk(dialect);
  return walk.exchanges
    .filter((exchange) => exchange.path && (exchange.dialects ?? [dialect]).includes(dialect))
    .map((exchange) => ({
      title: `${exchange.operation}/${exchange.name}`,
      operation: exchange.operation,
      example: exchange.name,
      sandbox: exchange.sandbox ?? "guide",
      method: exchange.method,
      path: exchange.path,
      status: exchange.status,
      body: bodyOf(walk, exchange, dialect),
    }));
}

/** Sends one call and returns its answer. */
export function send(base, key, exchange) {
  return fetch(base + exchange.path, {
    method: exchange.method,
    headers: { Authorization: `Token ${key}`, Accept: "application/json", "Content-Type": "application/json" },
    body: exchange.body && JSON.stringify(exchange.body),
  });
}

/** Returns the walk, with the names that the document of the dialect has. */
function readWalk(dialect) {
  let text = readFileSync(pathOf("src/main/resources/openapi/examples.json"), "utf8");
  for (const [name, own] of Object.entries(JSON.parse(text).names[dialect] ?? {})) {
    text = text.replaceAll(name, own);
  }
  return JSON.parse(text);
}

function bodyOf(walk, exchange, dialect) {
  const body = exchange.request && expand(walk.shared, exchange.request);
  return dialect === "schema" ? spellAsPublished(body) : body;
}

/** Returns the request itself, or the shared payload that it refers to, with its changes. */
function expand(shared, request) {
  if (typeof request.shared !== "string") {
    return request;
  }
  const payload = structuredClone(shared[request.shared]);
  for (const [path, value] of Object.entries(request.set ?? {})) {
    const steps = path.split(".");
    const last = steps.pop();
    steps.reduce((parent, step) => parent[step], payload)[last] = value;
  }
  return payload;
}

/** Returns the value with each meter point as the document of the dialect `schema` requires it. */
function spellAsPublished(value) {
  if (Array.isArray(value)) {
    return value.map(spellAsPublished);
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  const fields = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, spellAsPublished(field)]));
  return fields.meters ? spellMeterPoint(fields) : fields;
}

function spellMeterPoint({ mpxn, ...point }) {
  const identifier = point.identifier ?? mpxn;
  const supplyType = GAS_IDENTIFIER.test(identifier) ? "GAS" : "ELECTRICITY";
  return { ...point, identifier, supply_type: point.supply_type ?? supplyType };
}
