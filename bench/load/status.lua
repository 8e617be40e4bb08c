-- Asks for accounts at random.
dofile("bench/load/figures.lua")

function request()
    return wrk.format("GET", wrk.path .. "status-" .. math.random(10000) .. "/")
end
