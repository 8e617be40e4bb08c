-- The exploration of crash points of a sandbox: which calls lose their connection, so that a loader shows whether it survives.
create table crash_exploration (
    sandbox_id bigint      not null primary key references sandbox (id) on delete cascade,
    mode       text        not null check (mode in ('PLANS', 'EVERY', 'BOTH')),
    calls      int         not null,
    depth      int         not null,
    -- The operations whose calls count; null for all that name an account.
    operations text[],
    -- Whether two imported accounts with one meter point are one account, doubled.
    unique_meter_points boolean not null default false,
    -- How many accounts have called, and how many calls came from accounts beyond the bound.
    accounts   int         not null default 0,
    overflow   bigint      not null default 0,
    started_at timestamptz not null
);

create table crash_account (
    sandbox_id bigint   not null references crash_exploration (sandbox_id) on delete cascade,
    -- As the calls name them; the supplier is empty where a call names none.
    supplier   text     not null,
    number     text     not null,
    ordinal    int      not null,
    -- A letter for each call in order: b, a or d for a cut before the work, after it or during the answer. Null: each call is cut.
    plan       text,
    calls      int      not null default 0,
    -- 0: reads alone. 1: the client has validated, 2: staged, 3: processed or scheduled the account.
    aim        smallint not null default 0,
    primary key (sandbox_id, supplier, number),
    unique (sandbox_id, ordinal)
);

create table crash_cut (
    sandbox_id bigint not null,
    ordinal    int    not null,
    call       int    not null,
    operation  text   not null,
    phase      text   not null check (phase in ('BEFORE', 'AFTER', 'DURING')),
    -- Tells the call from others of the operation: the hash of what it adds to the account.
    content    text   not null,
    -- MD5 of the natural key of each item that the call adds.
    items      text[] not null,
    primary key (sandbox_id, ordinal, call),
    foreign key (sandbox_id, ordinal) references crash_account (sandbox_id, ordinal) on delete cascade
);
