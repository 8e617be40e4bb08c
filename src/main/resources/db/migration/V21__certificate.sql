-- Certificates of loaders. The accounts that a loader must bring in follow from the seed, so they are not stored.
create table certificate (
    id         text        not null primary key,
    name       text        not null,
    seed       bigint      not null,
    accounts   int         not null,
    created_at timestamptz not null default clock_timestamp(),
    -- The scenarios in their order, each with the id of its sandbox: [{"scenario": "calm", "sandbox": 7}]. A sandbox that is reset
    -- gets another id, so that a scenario without its faults is never judged.
    scenarios  json        not null
);
