package io.krakenemulator.admin.crash;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The operations of the emulated interface whose calls name an account, by the names that its OpenAPI document has for them. */
@RegisterForReflection
@Schema(name = "CrashOperation", description = "An operation of the emulated interface whose calls name an account.")
enum CrashOperation {
    @JsonProperty("accountTransferStatus")
    ACCOUNT_TRANSFER_STATUS,
    @JsonProperty("createHistoricalStatements")
    CREATE_HISTORICAL_STATEMENTS,
    @JsonProperty("createNotes")
    CREATE_NOTES,
    @JsonProperty("createPaymentInstruction")
    CREATE_PAYMENT_INSTRUCTION,
    @JsonProperty("createTransactions")
    CREATE_TRANSACTIONS,
    @JsonProperty("importedAccountImportProcess")
    IMPORTED_ACCOUNT_IMPORT_PROCESS,
    @JsonProperty("meterpointStatusesForAccount")
    METERPOINT_STATUSES_FOR_ACCOUNT,
    @JsonProperty("pendingAccountImportProcess")
    PENDING_ACCOUNT_IMPORT_PROCESS,
    @JsonProperty("processAccount")
    PROCESS_ACCOUNT,
    @JsonProperty("scheduleAccount")
    SCHEDULE_ACCOUNT,
    @JsonProperty("scheduledAccountStatus")
    SCHEDULED_ACCOUNT_STATUS,
    @JsonProperty("sendRegistrationFlows")
    SEND_REGISTRATION_FLOWS,
    @JsonProperty("stageAccount")
    STAGE_ACCOUNT,
    @JsonProperty("validateAccount")
    VALIDATE_ACCOUNT,
    @JsonProperty("validateAccountV2")
    VALIDATE_ACCOUNT_V2
}
