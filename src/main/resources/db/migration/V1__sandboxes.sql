-- A sandbox is one pretend instance. All that is stored elsewhere belongs to one and goes with it.
create table sandbox (
    id                     bigint generated always as identity primary key,
    name                   text        not null,
    seed                   text        not null,
    dialect                text        not null,
    strictness             text        not null,
    clock_mode             text        not null,
    clock_at               timestamptz,
    clock_set_at           timestamptz,
    -- Grows with every change of the reference data, so that what was read of it can be kept until then.
    revision               bigint      not null default 1,
    -- json and not jsonb: the operator's key order is kept. Products are rows of their own; the `products` key of
    -- the current document, if any, is an empty list that marks their place.
    reference_data         json        not null,
    -- As it was at first, products included: what a reset returns to.
    initial_reference_data json        not null,
    created_at             timestamptz not null default now(),
    concurrency_limit      integer     not null default 100,
    duration_min_ms        bigint      not null default 0,
    duration_max_ms        bigint      not null default 0,
    hold                   boolean     not null default false,
    constraint sandbox_name_key unique (name),
    constraint sandbox_dialect_check check (dialect in ('GUIDE', 'NESTED')),
    constraint sandbox_strictness_check check (strictness in ('GUIDE', 'STRICT')),
    constraint sandbox_clock_check check (
        (clock_mode = 'LIVE' and clock_at is null)
        or (clock_mode = 'FROZEN' and clock_at is not null)
        or (clock_mode = 'OFFSET' and clock_at is not null and clock_set_at is not null)),
    constraint sandbox_concurrency_limit_check check (concurrency_limit >= 0),
    constraint sandbox_duration_check check (duration_min_ms >= 0 and duration_max_ms >= duration_min_ms)
);

-- A key selects its sandbox, so a key belongs to one. It is found by its hash; the text is for the control API to show.
create table api_key (
    key_hash   bytea  primary key,
    sandbox_id bigint not null references sandbox (id) on delete cascade,
    api_key    text   not null,
    -- Who gave it: BUILT_IN keys vanish once an operator configures any, CONFIGURED ones follow the configuration,
    -- MADE ones came through the control API and stay.
    origin     text   not null,
    constraint api_key_origin_check check (origin in ('BUILT_IN', 'CONFIGURED', 'MADE'))
);
create index api_key_sandbox_idx on api_key (sandbox_id);

-- Numbers handed out in a row, such as the places of account numbers.
create table sandbox_counter (
    sandbox_id bigint not null references sandbox (id) on delete cascade,
    name       text   not null,
    value      bigint not null,
    primary key (sandbox_id, name)
);
