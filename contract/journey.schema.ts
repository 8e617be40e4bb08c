// What a TypeScript loader writes against the types of the dialect `schema`. It is compiled, never run.
import type { components, paths } from "./target/contract";

type MeterPoint = components["schemas"]["MeterPoint"];
type Errors = components["schemas"]["FieldErrors"];

const point: MeterPoint = {
  identifier: "1900417306525",
  supply_type: "ELECTRICITY",
  mpid: "TENT",
  supply_start_date: "2019-01-01",
  meters: [{ meter_serial_number: "E15BG07346", registers: [{ register_id: "1", tpr: "00001", number_of_digits: 5 }] }],
};

type Stage = paths["/v1/data-import/account-import-process/create-or-update/"]["post"]["responses"];
type Staged = Stage[201]["content"]["application/json"];
type Refused = Stage[400]["content"]["application/json"];

function supplier(answer: Staged): string {
  return answer.import_supplier_code;
}

function sentences(errors: Errors): string[] {
  return Array.isArray(errors) ? errors : Object.values(errors).flatMap(sentences);
}

function isImported(answer: Refused): boolean {
  return "kraken_account_number" in answer && typeof answer.kraken_account_number === "string";
}

export { isImported, point, sentences, supplier };
