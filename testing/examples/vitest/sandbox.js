// Gives each test a sandbox of its own. It serves Jest as well: nothing here belongs to Vitest.
const url = process.env.KRAKEN_EMULATOR_URL ?? "http://localhost:8080";
const sandboxes = `${url}/emulator/v1/sandboxes`;

async function callControl(method, address, body) {
  const answer = await fetch(address, {
    method,
    headers: { Authorization: `Bearer ${process.env.KRAKEN_EMULATOR_ADMIN_KEY}`, "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${address}: ${answer.status} ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}

/** Returns a test function that gets a sandbox: a copy of the sandbox guide, which is deleted after the test. */
export function withSandbox(test) {
  return async () => {
    const name = `test-${crypto.randomUUID()}`;
    const created = await callControl("POST", sandboxes, { name, copy_of: "guide" });
    try {
      await test({
        baseUrl: url,
        apiKey: created.api_keys[0],
        control: (method, path, body) => callControl(method, `${sandboxes}/${name}${path}`, body),
      });
    } finally {
      await callControl("DELETE", `${sandboxes}/${name}`);
    }
  };
}
