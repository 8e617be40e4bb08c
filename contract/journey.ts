// What a TypeScript loader writes against the generated types. It is compiled, never run: a field that is renamed, or a kind
// of meter point that can no longer be told, stops the build here.
import type { components, paths } from "./target/contract";

type Account = components["schemas"]["EnergyAccount"];
type MeterPoint = components["schemas"]["MeterPoint"];
type Transaction = components["schemas"]["EnergyTransaction"];

const account: Account = {
  import_supplier: "TENTACLE_ENERGY",
  external_account_number: "BRYN-2041",
  account_type: "DOMESTIC",
  customers: [{ given_name: "Nia", family_name: "Bowen" }],
  current_statement_transactions: [
    { type: "PAYMENT", transaction_id: "T-1", transaction_date: "2019-08-05", amount: "71.00" },
  ],
};

function settlement(point: MeterPoint): string | undefined {
  return point.supply_type === "ELECTRICITY" ? point.ssc : undefined;
}

function reason(transaction: Transaction): string | undefined {
  switch (transaction.type) {
    case "SUPPLY_CHARGE":
      return transaction.product_code;
    default:
      return transaction.reason;
  }
}

type Stage = paths["/v1/data-import/account-import-process/create-or-update/"]["post"];
type Staged = Stage["responses"][201]["content"]["application/json"];
type Refused = Stage["responses"][400]["content"]["application/json"];
const body: Stage["requestBody"]["content"]["application/json"] = account;

function number(answer: Staged): string {
  return answer.external_account_number;
}

function codes(answer: Refused): string[] {
  return "errors" in answer ? answer.errors.map((error) => error.code) : [answer.code];
}

export { body, codes, number, reason, settlement };
