// What a loader writes with openapi-fetch. It is compiled, never run.
import createClient from "openapi-fetch";
import type { paths } from "./contract";

const client = createClient<paths>({ baseUrl: "http://localhost:8080" });

async function findStatus(supplier: string, number: string): Promise<string | undefined> {
  const { data, error } = await client.GET(
    "/v1/data-import/account-transfer-status/{import_supplier_code}/{external_account_number}/",
    { params: { path: { import_supplier_code: supplier, external_account_number: number } } },
  );
  return error === undefined ? data?.status : undefined;
}

export { findStatus };
