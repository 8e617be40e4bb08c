-- How often the calls of a sandbox met each code, by the operation that answered it. Replicas add to the sums.
create table rule_coverage (
    sandbox_id       bigint      not null references sandbox (id) on delete cascade,
    code             text        not null,
    operation        text        not null,
    -- The number of problems with the code.
    times            bigint      not null,
    -- The number of answers that had at least one.
    calls            bigint      not null,
    -- Of the first such answer: the moment by the real clock and by the clock of the sandbox, and its account.
    first_at         timestamptz not null,
    first_sandbox_at timestamptz not null,
    first_supplier   text,
    first_number     text,
    primary key (sandbox_id, code, operation)
);

-- The last sums that each process has added. A process that does not know whether its sums arrived sends them again.
create table rule_coverage_writer (
    process    uuid        not null primary key,
    sequence   bigint      not null,
    written_at timestamptz not null
);

-- The errors that checks of a sandbox expect, as they were sent. They go along when the sandbox is reset.
create table expected_failures (
    sandbox_id bigint not null primary key references sandbox (id) on delete cascade,
    document   json   not null
);
