-- Each request stages an account of its own.
dofile("bench/load/figures.lua")
local before, after
local count = 0

function init()
    local body = read(os.getenv("ACCOUNT"))
    local from, to = body:find(os.getenv("SAMPLE"), 1, true)
    before, after = body:sub(1, from - 1) .. os.getenv("PREFIX") .. "-", body:sub(to + 1)
end

function request()
    count = count + 1
    return wrk.format("POST", nil, nil, before .. count .. after)
end
