#!/bin/sh
# Walks one account from token to registration, as docs/journey.md does, in a sandbox of its own that it deletes at the end.
# Needs sh, sed, grep and curl, and the variables BASE_URL and ADMIN_KEY. Ends with 0 if every answer is the expected one.
set -eu

files=$(dirname "$0")
name=journey-$(date +%s)-$$
answer=$(mktemp)
authorization=

fail() {
    echo "FAILED: $1" >&2
    [ ! -s "$answer" ] || sed 's/^/    /' "$answer" >&2
    exit 1
}

# Calls a path and expects a status: expect STATUS METHOD PATH [FILE]
expect() {
    expected=$1 method=$2 path=$3
    shift 3
    [ $# -eq 0 ] || set -- --data-binary "@$1"
    status=$(curl --silent --show-error --max-time 30 --output "$answer" --write-out '%{http_code}' --request "$method" \
        --header "Authorization: $authorization" --header 'Content-Type: application/json' "$@" "$BASE_URL$path") ||
        fail "$method $path: no answer"
    [ "$status" = "$expected" ] || fail "$method $path: $status instead of $expected"
    echo "$status $method $path"
}

# Expects a text in the last answer.
has() {
    grep -q "$1" "$answer" || fail "the last answer lacks $1"
}

# Writes a body from standard input and prints its place.
body() {
    cat > "$answer.body"
    echo "$answer.body"
}

clean() {
    authorization="Bearer $ADMIN_KEY"
    curl --silent --output /dev/null --max-time 30 --request DELETE --header "Authorization: $authorization" \
        "$BASE_URL/emulator/v1/sandboxes/$name" || true
    rm -f "$answer" "$answer.body"
}
trap clean EXIT

authorization="Bearer $ADMIN_KEY"
expect 201 POST /emulator/v1/sandboxes "$(sed "s/SANDBOX/$name/" "$files/sandbox.json" | body)"
key=$(sed 's/.*"api_keys": *\[ *"\([^"]*\)".*/\1/' "$answer")

authorization=
expect 200 POST /v1/graphql/ "$(echo '{"query":"mutation { obtainKrakenToken(input: {organizationSecretKey: \"'"$key"'\"}) { token } }"}' | body)"
has '"token"'
authorization=$(sed -e 's/.*"token": *"//' -e 's/".*//' "$answer")

api=/v1/data-import
account=TENTACLE_ENERGY/MIGRATED-2001
expect 200 POST $api/validate-products/ "$files/products.json"
expect 201 POST $api/products/ "$files/products.json"
expect 200 POST $api/validate-account/ "$files/account.json"
expect 400 POST $api/validate-account/ "$(echo '{}' | body)"
has account_failed_validation
expect 201 POST $api/account-import-process/create-or-update/ "$files/account.json"
expect 400 POST $api/account-import-process/process/ "$(sed 's/}$/,"dry_run":true}/' "$files/process.json" | body)"
has 'Rolled back due to Dry Run'
expect 201 POST $api/account-import-process/process/ "$files/process.json"
has kraken_account_number
expect 200 GET $api/account-transfer-status/$account/
has COMPLETED
expect 200 GET $api/imported-account-import-processes/TENTACLE_ENERGY/
has MIGRATED-2001
expect 201 POST $api/notes/create/ "$files/notes.json"
has NOTE_CREATION_SUCCESS
expect 201 POST $api/transactions/create/ "$files/transactions.json"
has TRANSACTION_ADDED_TO_ACCOUNT
expect 201 POST $api/historical-statements/create/ "$files/statements.json"
expect 201 POST $api/payment-instruction/create/ "$files/instruction.json"
expect 200 GET $api/meterpoint-statuses-for-account/$account/
has PRE_REGISTRATION
expect 200 POST "$api/send-registration-flows/$account/?supply_start_date=2019-09-01"
has REGISTRATION_FLOW_SUCCESS

v2=/v2/data-import/accounts
expect 200 POST $v2/validate/ "$files/scheduled.json"
expect 201 POST $v2/ "$files/scheduled.json"
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    expect 200 GET $v2/TENTACLE_ENERGY/MIGRATED-2002/
    ! grep -q PROCESSED "$answer" || break
    sleep 1
done
has PROCESSED

authorization="Bearer $ADMIN_KEY"
expect 204 DELETE "/emulator/v1/sandboxes/$name"
echo 'The journey has passed.'
