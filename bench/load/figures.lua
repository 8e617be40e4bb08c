-- What all workloads share: the headers, and the figures in one line.
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Token 12345"

function read(path)
    local file = assert(io.open(path, "rb"))
    local text = file:read("*a")
    file:close()
    return text
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("%.0f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
