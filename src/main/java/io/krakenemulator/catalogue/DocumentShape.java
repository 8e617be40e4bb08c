package io.krakenemulator.catalogue;

import static io.krakenemulator.catalogue.Shape.anyText;
import static io.krakenemulator.catalogue.Shape.anything;
import static io.krakenemulator.catalogue.Shape.atMost;
import static io.krakenemulator.catalogue.Shape.date;
import static io.krakenemulator.catalogue.Shape.dateOrMoment;
import static io.krakenemulator.catalogue.Shape.decimal;
import static io.krakenemulator.catalogue.Shape.duration;
import static io.krakenemulator.catalogue.Shape.flag;
import static io.krakenemulator.catalogue.Shape.listOf;
import static io.krakenemulator.catalogue.Shape.mapOf;
import static io.krakenemulator.catalogue.Shape.notEmpty;
import static io.krakenemulator.catalogue.Shape.nullable;
import static io.krakenemulator.catalogue.Shape.object;
import static io.krakenemulator.catalogue.Shape.oneOf;
import static io.krakenemulator.catalogue.Shape.regularExpression;
import static io.krakenemulator.catalogue.Shape.text;
import static io.krakenemulator.catalogue.Shape.wholeNumber;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.catalogue.Shape.Fields;
import io.krakenemulator.schema.supply.MeterPointStatus;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import java.util.function.Consumer;

/** The form of a reference data document: every key that it may have, and what belongs there. */
final class DocumentShape {

    private static final Shape FUEL = oneOf("ELECTRICITY", "GAS");

    private static final Fields CODED = object().with("code", text());

    private static final Fields NAMED = object().with("name", text());

    /** People know some things by a name and others by a code; the document may say either. */
    private static final Fields NAMED_OR_CODED = object().maybe("name", text()).maybe("code", text());

    private static final Fields PARTICIPANTS =
            object().maybe("electricity", text()).maybe("gas", text());

    private static final Fields SUPPLIER_SETTINGS = object().maybe("send_registration_flows", flag())
            .maybe("auto_allocate_operations_team", flag())
            .maybe("create_new_portfolios", flag())
            .maybe("skip_property_creation", flag())
            .maybe("skip_supply_point_creation", flag())
            .maybe("enforce_business_contracts_exist", flag())
            .maybe("link_account_to_business_with_contract", flag())
            .maybe("participants", PARTICIPANTS)
            .maybe("document_root", anyText())
            .maybe("default_sales_channel", anyText());

    static final Fields IMPORT_SUPPLIER_WITHOUT_CODE = object().maybe("name", text())
            .maybe("status", oneOf("ONGOING", "PAUSED", "COMPLETE"))
            .maybe("settings", SUPPLIER_SETTINGS);

    private static final Fields IMPORT_SUPPLIER = object().with("code", text())
            .maybe("name", text())
            .maybe("status", oneOf("ONGOING", "PAUSED", "COMPLETE"))
            .maybe("settings", SUPPLIER_SETTINGS);

    private static final Fields MARKET_PARTICIPANT = object().with("mpid", text())
            .with("fuel", FUEL)
            .maybe("roles", listOf(oneOf("SUPPLIER", "SHIPPER", "DISTRIBUTOR", "DC", "DA", "MOP", "MAM")));

    private static final Fields AGENT_CONTRACT = object().with("contract_reference", text())
            .maybe("service_reference", text())
            .maybe("service_level_reference", text())
            .maybe("agent_mpid", text())
            .maybe("active", flag());

    private static final Fields DETAIL_NAMESPACE = object().with("code", text())
            .maybe("type", oneOf("string", "integer", "number", "boolean", "array", "object"))
            .maybe("unique", flag())
            .maybe("required", flag())
            .maybe("rule", regularExpression());

    /** Each rule is compiled when the document is checked. */
    private static final Shape DETAIL_NAMESPACES = atMost(200, listOf(DETAIL_NAMESPACE));

    private static final Fields CUSTOMER_ROLE =
            object().with("code", text()).maybe("default", flag()).maybe("exclusive", flag());

    private static final Fields PSR_CODE = object().maybe("elec_code", text())
            .maybe("gas_code", text())
            .with("description", text())
            .maybe("temporary", flag());

    private static final Fields PAYMENT_VENDOR = object().with("code", text())
            .maybe("outcomes", mapOf(oneOf("FOUND", "NOT_FOUND", "PERSISTENT_FAILURE", "INTERMITTENT_FAILURE")));

    private static final Fields METER_POINT_STEP =
            object().with("status", meterPointStatus()).maybe("after", duration());

    private static final Fields METER_POINT_SCRIPT = object().maybe("mpxn", text())
            .maybe("fuel", FUEL)
            .maybe("at_import", meterPointStatus())
            .maybe("walk", notEmpty(listOf(METER_POINT_STEP)));

    private static final Fields INSTANCE = object().maybe("managed_accounts_allowed", flag())
            .maybe("consents_enabled", flag())
            .maybe("cais_references_supported", flag())
            .maybe("incomplete_payment_instructions_enabled", flag())
            .maybe("billing_document_identifier_enabled", flag())
            .maybe("max_active_deposits", wholeNumber(0))
            .maybe("payment_schedule_amount", object().maybe("min", decimal()).maybe("max", nullable(decimal())))
            .maybe("payment_schedule_day", object().maybe("min", wholeNumber(1)).maybe("max", wholeNumber(1)))
            .maybe(
                    "document_store",
                    object().with("kind", oneOf("any", "list", "directory", "s3"))
                            .maybe("paths", listOf(text()))
                            .maybe("directory", text())
                            .maybe("endpoint", text())
                            .maybe("region", text())
                            .maybe("bucket", text()))
            .maybe("check_digits", flag())
            .maybe("meter_point_script", listOf(DocumentShape::stepOrScript));

    private static final Fields UNIT_RATE = object().with("value", decimal())
            .with("valid_from_date", date())
            .maybe("valid_to_date", nullable(date()))
            .maybe("rate_type", text());

    private static final Fields STANDING_CHARGE =
            object().with("value", decimal()).with("valid_from_date", date()).maybe("valid_to_date", nullable(date()));

    private static final Fields TARIFF = object().with("fuel", FUEL)
            .with("gsp", oneOf("_A", "_B", "_C", "_D", "_E", "_F", "_G", "_H", "_J", "_K", "_L", "_M", "_N", "_P"))
            .with("tariff_code", text())
            .maybe("payment_method", oneOf("DD", "NDD", "PP"))
            .maybe("tariff_type", text())
            .with("unit_rates", notEmpty(listOf(UNIT_RATE)))
            .with("standing_charges", notEmpty(listOf(STANDING_CHARGE)));

    private static final Fields PRODUCT = object().with("brand", text())
            .with("code", text())
            .with("full_name", text())
            .with("display_name", text())
            .with("description", anyText())
            .with("available_from_date", date())
            .maybe("available_to_date", nullable(date()))
            .maybe("is_hidden", flag())
            .maybe("is_variable", flag())
            .maybe("is_prepay", flag())
            .maybe("is_green", flag())
            .maybe("is_business", flag())
            .maybe("is_default", flag())
            .maybe("is_tracker", flag())
            .maybe("client_params", mapOf(nullable(anything())))
            .maybe("tag_codes", listOf(text()))
            .maybe("notes", nullable(anyText()))
            .maybe("term", nullable(wholeNumber(0)))
            .maybe("direction", oneOf("IMPORT", "EXPORT"))
            .maybe("ends_at", nullable(dateOrMoment()))
            .with("tariffs", notEmpty(listOf(TARIFF)));

    /** The document as a whole. */
    static final Fields DOCUMENT = object().maybe("instance", INSTANCE)
            .maybe("import_suppliers", listOf(IMPORT_SUPPLIER))
            .maybe("operations_teams", listOf(NAMED))
            .maybe("brands", listOf(CODED))
            .maybe("product_tags", listOf(CODED))
            .maybe("products", listOf(PRODUCT))
            .maybe("market_participants", listOf(MARKET_PARTICIPANT))
            .maybe("agent_contracts", listOf(AGENT_CONTRACT))
            .maybe(
                    "standard_settlement_configurations",
                    listOf(object().with("ssc", text()).maybe("tprs", listOf(text()))))
            .maybe("campaigns", listOf(object().with("slug", text()).maybe("name", text())))
            .maybe("reference_namespaces", listOf(CODED))
            .maybe("portfolio_namespaces", listOf(CODED))
            .maybe("customer_detail_namespaces", DETAIL_NAMESPACES)
            .maybe("business_detail_namespaces", DETAIL_NAMESPACES)
            .maybe("consent_types", listOf(CODED))
            .maybe("customer_roles", listOf(CUSTOMER_ROLE))
            .maybe("psr_codes", listOf(PSR_CODE))
            .maybe("debt_collection_agencies", listOf(NAMED_OR_CODED))
            .maybe("dunning_paths", listOf(NAMED_OR_CODED))
            .maybe("payment_plan_strategies", listOf(NAMED_OR_CODED))
            .maybe("contribution_schemes", listOf(NAMED_OR_CODED))
            .maybe("affiliate_organisations", listOf(NAMED_OR_CODED))
            .maybe(
                    "partner_organisations",
                    listOf(object().with("organisation_number", text()).maybe("roles", listOf(text()))))
            .maybe("ledger_types", listOf(CODED))
            .maybe("payment_vendors", listOf(PAYMENT_VENDOR))
            .maybe("transaction_reasons", listOf(object().with("type", text()).with("code", text())))
            .maybe("complaint_types", listOf(CODED.maybe("subtypes", listOf(text()))))
            .maybe("complaint_sources", listOf(CODED))
            .maybe("official_organisations", listOf(CODED.maybe("statuses", listOf(text()))))
            .maybe("characteristics", listOf(CODED.maybe("values", listOf(text()))))
            .maybe("internal_email_addresses", listOf(object().with("address", text())))
            .maybe("sales_channels", listOf(CODED))
            .maybe("smart_read_frequencies", listOf(CODED));

    private DocumentShape() {}

    /** An item of the short form, which is one walk for all meter points, or a script for some of them. */
    private static void stepOrScript(JsonNode item, Attr at, Consumer<Problem> problems) {
        (item.has("status") ? METER_POINT_STEP : METER_POINT_SCRIPT).check(item, at, problems);
    }

    private static Shape meterPointStatus() {
        return (value, at, problems) -> {
            if (!value.isTextual() || MeterPointStatus.of(value.textValue()).isEmpty()) {
                problems.accept(new Problem(at, "invalid_choice", "must be the status of a meter point"));
            }
        };
    }
}
