-- Each request processes another of the staged accounts.
dofile("bench/load/figures.lua")
local count = 0
local body = '{"external_account_number": "%s-%d", "import_supplier_code": "TENTACLE_ENERGY", '
    .. '"operations_team_name": "Tentacle Operations", "dry_run": false}'

function request()
    count = count + 1
    return wrk.format("POST", nil, nil, body:format(os.getenv("PREFIX"), count))
end
