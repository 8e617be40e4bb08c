dofile("bench/load/figures.lua")
wrk.method = "POST"
wrk.body = read(os.getenv("ACCOUNT"))
