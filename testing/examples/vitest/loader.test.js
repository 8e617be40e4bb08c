// Shows tests of a loader. The loader here is a single function.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withSandbox } from "./sandbox.js";

const SUPPLIER = "TENTACLE_ENERGY";
const FIXTURE = new URL("../../../src/test/resources/fixtures/account/dual-fuel.json", import.meta.url);

function stage({ baseUrl, apiKey }, number) {
  const account = JSON.parse(readFileSync(FIXTURE, "utf8").replaceAll("SEREN-000417", number));
  return fetch(`${baseUrl}/v1/data-import/account-import-process/create-or-update/`, {
    method: "POST",
    headers: { Authorization: `Token ${apiKey}`, "Content-Type": "application/json" },
    body: JSON.stringify(account),
  });
}

test.concurrent("new account is staged", withSandbox(async (sandbox) => {
  expect((await stage(sandbox, "ACC-1")).status).toBe(201);
  expect(await sandbox.control("GET", "/accounts")).toMatchObject([{ state: "STAGED" }]);
}));

test.concurrent("each test begins with an empty sandbox", withSandbox(async (sandbox) => {
  expect(await sandbox.control("GET", "/accounts")).toEqual([]);
  expect((await stage(sandbox, "ACC-1")).status).toBe(201);
}));

test.concurrent("paused supplier refuses accounts", withSandbox(async (sandbox) => {
  await sandbox.control("PUT", `/import-suppliers/${SUPPLIER}`, { status: "PAUSED" });
  expect((await stage(sandbox, "ACC-1")).status).toBe(400);
}));

test.concurrent("clock is moved", withSandbox(async (sandbox) => {
  const clock = await sandbox.control("PUT", "/clock", { advance: "PT36H" });
  expect(clock.at).toBe("2019-08-08T00:00:00Z");
}));
