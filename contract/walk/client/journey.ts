// What a loader does with the client that openapi-generator makes of the published document. The client stays unmodified.
import * as published from "../../../target/typescript-client";

type Fields = Record<string, unknown>;

const SUPPLIER = published.ProcessAccountImportProcessImportSupplierCodeEnum.Edf;

/** Counts calls, and collects the answers that differ from the published document. */
class Findings {
  calls = 0;
  readonly problems: string[] = [];

  /** Adds a problem unless the value is the expected one. */
  expectEqual(actual: unknown, expected: unknown, name: string): void {
    if (actual !== expected) {
      this.problems.push(`${name}: ${String(actual)} instead of ${String(expected)}`);
    }
  }

  /** Returns the body of the refusal of a call. */
  async awaitRefusal(call: Promise<unknown>, status: number, name: string): Promise<Fields> {
    const error: unknown = await call.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof published.ResponseError)) {
      this.problems.push(`${name}: accepted instead of refused, or failed: ${String(error)}`);
      return {};
    }
    this.expectEqual(error.response.status, status, name);
    return (await error.response.json()) as Fields;
  }
}

class Journey {
  private readonly client: published.DefaultApi;
  readonly findings = new Findings();

  constructor(
    basePath: string,
    key: string,
    private readonly sample: Fields,
  ) {
    this.client = new published.DefaultApi(
      new published.Configuration({
        basePath,
        headers: { Authorization: `Token ${key}` },
        middleware: [{ pre: async () => void this.findings.calls++ }],
      }),
    );
  }

  /** Returns the sample without its instruction, so that a call can add one. No two accounts may have one reference. */
  private account(externalAccountNumber: string): published.EnergyAccount {
    const { payment_instructions: _, ...fields } = this.sample;
    const references = (fields.references as Fields[]).map((one) => ({ ...one, value: externalAccountNumber }));
    return published.EnergyAccountFromJSON({ ...fields, references, external_account_number: externalAccountNumber });
  }

  private process(externalAccountNumber: string, dryRun: boolean): Promise<published.ProcessAccountImportProcessCreation> {
    return this.client.v1ProcessAccountImportProcess({
      processAccountImportProcess: {
        importSupplierCode: SUPPLIER,
        externalAccountNumber,
        operationsTeamName: "Operations",
        dryRun,
      },
    });
  }

  async importAccount(): Promise<void> {
    const { client, findings } = this;
    const number = { externalAccountNumber: "TS-1", importSupplierCode: SUPPLIER };
    const energyAccount = this.account("TS-1");
    const validated = await client.v1ValidateAccount({ energyAccount });
    findings.expectEqual(validated.externalAccountNumber, "TS-1", "validated account");
    const staged = await client.v1CreateOrUpdateAccountImportProcess({ energyAccount });
    findings.expectEqual(staged.importSupplierCode, SUPPLIER, "supplier of the staged account");
    const pending = await client.v1GetPendingAccountImportProcesses(number);
    findings.expectEqual(pending[0]?.krakenAccountNumber, undefined, "number of a pending account");
    const unknown = await client.v1GetAccountTransferStatus(number);
    findings.expectEqual(unknown.status, published.AccountTransferStatusStatusEnum.Unknown, "status of the staged account");
    const dryRun = await findings.awaitRefusal(this.process("TS-1", true), 400, "dry run");
    findings.expectEqual(published.ErrorResponseFromJSON(dryRun).code, "400", "code of the dry run");

    const created = await this.process("TS-1", false);
    findings.expectEqual(created.externalAccountNumber, "TS-1", "created account");
    const completed = await client.v1GetAccountTransferStatus(number);
    findings.expectEqual(completed.accountNumber, created.accountNumber, "number in the status");
    const imported = await client.v1GetImportedAccounts(number);
    findings.expectEqual(imported[0]?.krakenAccountNumber, created.krakenAccountNumber, "number in the list");
    findings.expectEqual(imported[0]?.accountCreatedAt instanceof Date, true, "the time of the creation is a date");
    const all = await client.v1GetAllAccountImportProcesses(number);
    findings.expectEqual(all.length, 1, "length of the list of all accounts");
    await this.stageAgain(energyAccount, created.krakenAccountNumber);
  }

  private async stageAgain(energyAccount: published.EnergyAccount, number: string | undefined): Promise<void> {
    const again = this.client.v1CreateOrUpdateAccountImportProcess({ energyAccount });
    const refused = await this.findings.awaitRefusal(again, 400, "staging an imported account");
    const existing = published.AccountAlreadyImportedResponseFromJSON(refused);
    this.findings.expectEqual(existing.krakenAccountNumber, number, "number of the imported account");
  }

  async addToAccount(): Promise<void> {
    const { client, findings } = this;
    const account = { import_supplier: SUPPLIER, external_account_number: "TS-1" };
    const accountNote = published.AccountNoteFromJSON({ ...account, notes: [{ body: "Ring first." }] });
    const note = await client.v1CreateAccountNotes({ accountNote });
    findings.expectEqual(note.status, published.CreateAccountNotesResponseStatusEnum.NoteCreationSuccess, "note");
    await this.addTransactionTwice(account);
    const historicalStatements = published.HistoricalStatementsFromJSON({
      ...account,
      statements: [{ statement_id: "S-1", bill_period_from_date: "2020-01-01", bill_period_to_date: "2020-03-31" }],
    });
    const added = await client.v1CreateHistoricalStatements({ historicalStatements });
    findings.expectEqual(added.statements.length, 1, "number of statements");
    await this.addInstructionTwice(account);
  }

  private async addTransactionTwice(account: Fields): Promise<void> {
    const payment = {
      type: "PAYMENT",
      transaction_id: "TS-T1",
      transaction_date: "2024-01-05",
      amount: "71.00",
      reason: "ACCOUNT_CHARGE_PAYMENT",
      reference: "FP-1",
    };
    const transactions = published.TransactionsFromJSON({ ...account, transactions: [payment] });
    const { TransactionAddedToAccount, TransactionAlreadyExists } = published.TransactionAnnotatedWithStatusStatusEnum;
    for (const expected of [TransactionAddedToAccount, TransactionAlreadyExists]) {
      const { results } = await this.client.v1CreateTransactions({ transactions });
      this.findings.expectEqual(results[0]?.status, expected, "transaction");
    }
  }

  private async addInstructionTwice(account: Fields): Promise<void> {
    const legacyPaymentInstruction = published.LegacyPaymentInstructionFromJSON({
      ...account,
      vendor: "STRIPE",
      type: "CARD",
      reference: "CARD-ON-FILE-1",
    });
    const added = await this.client.v1CreatePaymentInstruction({ legacyPaymentInstruction });
    this.findings.expectEqual(added.reference, "CARD-ON-FILE-1", "reference of the instruction");
    const second = this.client.v1CreatePaymentInstruction({ legacyPaymentInstruction });
    const refused = await this.findings.awaitRefusal(second, 400, "second instruction");
    const { externalAccountNumber } = published.CreatePaymentInstructionErrorFromJSON(refused);
    this.findings.expectEqual(externalAccountNumber, "TS-1", "account of the second instruction");
  }

  async register(): Promise<void> {
    const { client, findings } = this;
    const number = { externalAccountNumber: "TS-1", importSupplierCode: SUPPLIER };
    const { meterPoints } = await client.v1SendRegistrationFlows(number);
    const { RegistrationFlowSuccess } = published.GbrMeterPointRegistrationStatusStatusEnum;
    const isRegistered = meterPoints.some(({ status }) => status === RegistrationFlowSuccess);
    findings.expectEqual(isRegistered, true, "a meter point is registered");
    const statuses = await client.v1GetMeterPointStatusesForAccount(number);
    findings.expectEqual(statuses.length, meterPoints.length, "number of meter points");
  }

  async schedule(): Promise<void> {
    const payload = this.account("TS-2");
    await this.client.v2ValidateAccount({ validateAccount: { payload } });
    await this.client.v2ScheduleAccountCreation({ scheduleAccountCreation: { payload, taskParams: { isDryRun: true } } });
    const number = { externalIdentifier: "TS-2", importSupplierCode: SUPPLIER };
    const status = await this.client.v2AccountImportStatus(number);
    this.findings.expectEqual(status.latestError ?? null, null, "error of the scheduled account");
    this.findings.expectEqual(status.createdAt instanceof Date, true, "the time of the schedule is a date");
  }

  async meetRefusals(): Promise<void> {
    const { client, findings } = this;
    const number = { externalAccountNumber: "NOBODY", importSupplierCode: SUPPLIER };
    await findings.awaitRefusal(client.v1GetAccountTransferStatus(number), 404, "status of an unknown account");
    await findings.awaitRefusal(client.v1SendRegistrationFlows(number), 404, "registration of an unknown account");
    const accountNote = published.AccountNoteFromJSON({
      import_supplier: SUPPLIER,
      external_account_number: "TS-3",
      notes: [{}],
    });
    const refused = await findings.awaitRefusal(client.v1CreateAccountNotes({ accountNote }), 400, "note without a body");
    const { nonFieldErrors } = published.NonFieldErrorsFromJSON(refused);
    findings.expectEqual(nonFieldErrors?.length, 1, "number of problems of the note");
  }
}

/** Walks through the interface in a sandbox, and returns the number of calls and the problems. */
export async function walk(basePath: string, key: string, sample: Fields): Promise<Findings> {
  const journey = new Journey(basePath, key, sample);
  try {
    await journey.importAccount();
    await journey.addToAccount();
    await journey.register();
    await journey.schedule();
    await journey.meetRefusals();
  } catch (error) {
    journey.findings.problems.push(await describe(error));
  }
  return journey.findings;
}

/** Returns why a call failed: its answer, if there is one. */
async function describe(error: unknown): Promise<string> {
  if (!(error instanceof published.ResponseError)) {
    return String(error);
  }
  const { url, status } = error.response;
  return `${url}: ${status} ${await error.response.text()}`;
}
