// Starts other programs, and stops them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 120_000;
const LOG_LINES = 40;

/** Returns a port that no program listens on. */
export async function findFreePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** A running program, with its output. It ends with this process at the latest. */
export class Program {
  #name;
  #process;
  #failure;
  output = "";

  constructor(name, command, args, env = process.env) {
    this.#name = name;
    this.#process = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    this.#process.on("error", (error) => (this.#failure = error));
    process.once("exit", () => this.#process.kill());
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.on("data", (text) => (this.output += text));
    }
  }

  get #hasEnded() {
    return Boolean(this.#failure) || this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  /** Waits until the check returns true. Fails if the program ends before. */
  async awaitReady(isReady) {
    const end = Date.now() + PATIENCE_MS;
    while (!(await isReady())) {
      if (this.#hasEnded || Date.now() > end) {
        throw new Error(`${this.#name} is not ready: ${this.#failure ?? this.#lastLines()}`);
      }
      await sleep(100);
    }
  }

  #lastLines() {
    return this.output.split("\n").slice(-LOG_LINES).join("\n");
  }

  /** Runs the program to its end and returns its output. Fails if its exit status is not 0. */
  async awaitSuccess() {
    if (!this.#hasEnded) {
      await once(this.#process, "close");
    }
    if (this.#failure || this.#process.exitCode !== 0) {
      throw new Error(`${this.#name} failed: ${this.#failure ?? this.#lastLines()}`);
    }
    return this.output;
  }

  async stop() {
    if (!this.#hasEnded) {
      this.#process.kill();
      await once(this.#process, "exit");
    }
  }
}
