-- Each request stages an account of its own.
dofile("bench/load/figures.lua")
local before, after
-- The clients of other replicas use the numbers between these.
local step = tonumber(os.getenv("REPLICAS"))
local count = tonumber(os.getenv("REPLICA")) - step

function init()
    local body = read(os.getenv("ACCOUNT"))
    local from, to = body:find(os.getenv("SAMPLE"), 1, true)
    before, after = body:sub(1, from - 1) .. os.getenv("PREFIX") .. "-", body:sub(to + 1)
end

function request()
    count = count + step
    return wrk.format("POST", nil, nil, before .. count .. after)
end
