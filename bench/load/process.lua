-- Each request processes another of the staged accounts.
dofile("bench/load/figures.lua")
-- The clients of other replicas use the numbers between these.
local step = tonumber(os.getenv("REPLICAS"))
local count = tonumber(os.getenv("REPLICA")) - step
local body = '{"external_account_number": "%s-%d", "import_supplier_code": "TENTACLE_ENERGY", '
    .. '"operations_team_name": "Tentacle Operations", "dry_run": false}'

function request()
    count = count + step
    return wrk.format("POST", nil, nil, body:format(os.getenv("PREFIX"), count))
end
