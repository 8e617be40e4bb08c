// Plays the walk through Prism, which refuses each request and answer that is outside of the document.
import { copyOf } from "./emulator.js";
import { readExchanges, send } from "./exchanges.js";
import { Program, findFreePort } from "./processes.js";
import { commandOf, documentOf } from "./repository.js";

/** The calls of the walk with a malformed request, which Prism has to refuse. */
const MALFORMED = ["scheduleAccount/madeAlready", "sendRegistrationFlows/malformedDate"];

/** Plays the walk in new sandboxes of a dialect, and returns what was played and the violations. */
export async function playThroughPrism(emulator, dialect) {
  const port = await findFreePort();
  const prism = new Program("Prism", commandOf("prism"), [
    "proxy",
    "--errors",
    "--port",
    String(port),
    documentOf(dialect),
    emulator.address,
  ]);
  try {
    await prism.awaitReady(() => prism.output.includes("Prism is listening"));
    return await play(emulator, dialect, `http://127.0.0.1:${port}`);
  } finally {
    await prism.stop();
  }
}

async function play(emulator, dialect, proxy) {
  const keys = new Map();
  const violations = [];
  const exchanges = readExchanges(dialect);
  for (const exchange of exchanges) {
    if (!keys.has(exchange.sandbox)) {
      keys.set(exchange.sandbox, await emulator.createSandbox(copyOf(exchange.sandbox, dialect, "prism")));
    }
    const answer = await send(proxy, keys.get(exchange.sandbox), exchange);
    const isMalformed = MALFORMED.includes(exchange.title);
    const violation = isMalformed ? findAcceptance(answer) : await findViolation(answer, exchange.status);
    if (violation) {
      violations.push(`${dialect} ${exchange.title}: ${violation}`);
    }
  }
  return { summary: `${exchanges.length} calls, ${MALFORMED.length} of them malformed`, problems: violations };
}

/** Returns that a malformed request was not refused, or null if it was. */
function findAcceptance(answer) {
  return isRefusal(answer) && answer.status === 422 ? null : `the malformed request is not refused: ${answer.status}`;
}

/** Returns what the proxy says against a request or its answer, or null. */
async function findViolation(answer, status) {
  const text = await answer.text();
  const outside = isRefusal(answer) ? describe(text) : answer.headers.get("sl-violations");
  if (outside) {
    return outside;
  }
  return answer.status === status ? null : `${answer.status} instead of ${status}: ${text}`;
}

/** Returns true if the answer is the proxy's own. */
function isRefusal(answer) {
  return answer.headers.get("content-type")?.startsWith("application/problem+json") ?? false;
}

/** Returns the reasons of a refusal of the proxy in one line. */
function describe(text) {
  const problem = JSON.parse(text);
  const reasons = (problem.validation ?? []).map(({ location, message }) => `${location.join(".")} ${message}`);
  return [problem.title, ...reasons].join("; ");
}
