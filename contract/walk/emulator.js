// The packaged emulator with its embedded database.
import { join } from "node:path";
import { Program, findFreePort } from "./processes.js";
import { pathOf } from "./repository.js";

const ADMIN_KEY = "sk_admin_walk";
const GUIDE_CLOCK = { mode: "frozen", at: "2019-08-06T12:00:00Z" };

export class Emulator {
  #program;

  constructor(program, port) {
    this.#program = program;
    this.address = `http://localhost:${port}`;
  }

  /** Starts the package of the JVM on free ports, and returns it when it is ready. */
  static async start() {
    const port = await findFreePort();
    const managementPort = await findFreePort();
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
    const program = new Program(
      "The emulator",
      java,
      ["-XX:TieredStopAtLevel=1", "-jar", pathOf("target/quarkus-app/quarkus-run.jar")],
      {
        ...withoutSettings(process.env),
        QUARKUS_HTTP_PORT: String(port),
        QUARKUS_MANAGEMENT_PORT: String(managementPort),
        EMULATOR_ADMIN_KEY: ADMIN_KEY,
      },
    );
    const emulator = new Emulator(program, port);
    try {
      await program.awaitReady(() => isReady(managementPort));
      return emulator;
    } catch (error) {
      await emulator.stop();
      throw error;
    }
  }

  /** Creates a sandbox and returns its API key. */
  async createSandbox(settings) {
    const answer = await fetch(`${this.address}/emulator/v1/sandboxes`, {
      method: "POST",
      headers: { Authorization: `Bearer ${ADMIN_KEY}`, "Content-Type": "application/json" },
      body: JSON.stringify(settings),
    });
    if (answer.status !== 201) {
      throw new Error(`Sandbox ${settings.name}: ${answer.status} ${await answer.text()}`);
    }
    return (await answer.json()).api_keys[0];
  }

  stop() {
    return this.#program.stop();
  }
}

/**
 * Returns the settings of a copy of a shipped sandbox. In the dialect `schema`, the walk of the sandbox `guide` names the reference
 * data of the sandbox `schema`, as the document of the dialect does.
 */
export function copyOf(sandbox, dialect, purpose) {
  const settings = { name: `${purpose}-${sandbox}-${dialect}`, dialect };
  return sandbox === "guide" && dialect === "schema"
    ? { ...settings, copy_of: "schema", seed: "guide", clock: GUIDE_CLOCK }
    : { ...settings, copy_of: sandbox };
}

function withoutSettings(variables) {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !/^(QUARKUS|EMULATOR)_/.test(name)));
}

async function isReady(managementPort) {
  try {
    return (await fetch(`http://localhost:${managementPort}/q/health/ready`)).ok;
  } catch {
    return false;
  }
}
