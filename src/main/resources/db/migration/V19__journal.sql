-- The journals of the emulated calls: one for each sandbox that was called, and one for the requests that belong to no sandbox.
create table journal (
    -- The id of the sandbox; 0 for the requests without one.
    owner      bigint not null primary key,
    sandbox_id bigint references sandbox (id) on delete cascade,
    -- The sums over the stored entries, so that no bound needs a count.
    entries    bigint not null default 0,
    bytes      bigint not null default 0,
    -- Entries that were recorded and are gone, or that never found a place, since the journal was last emptied.
    dropped    bigint not null default 0,
    -- Calls that are missing in call_fact, because the database was away for too long.
    facts_lost bigint not null default 0
);

create index journal_sandbox on journal (sandbox_id);

-- The settings of the sandbox's journal as they were sent; empty for those of the process.
alter table sandbox add column journal text;

create sequence journal_entry_id;

create table journal_entry (
    owner                   bigint      not null references journal (owner) on delete cascade,
    id                      bigint      not null,
    -- When the request began, by the real clock and by the clock of the sandbox.
    at                      timestamptz not null,
    sandbox_at              timestamptz,
    operation               text        not null,
    method                  text        not null,
    path                    text        not null,
    import_supplier         text,
    external_account_number text,
    key_fingerprint         text,
    -- 0: the client got no answer.
    status                  smallint    not null,
    duration_micros         bigint      not null,
    -- Each code with the number of its problems, as in " required=2 invalid=1".
    codes                   text,
    fault                   int,
    request_id              text,
    -- The first 16 bytes of SHA-256 of the body; empty without a body.
    body_hash               uuid,
    replay                  boolean     not null,
    request_body            text,
    response_body           text,
    -- The lengths of the whole bodies, where bodies are kept.
    request_bytes           int,
    response_bytes          int,
    -- What the bound of bytes counts.
    size                    int         not null,
    primary key (owner, id)
);

create index journal_entry_body on journal_entry (body_hash) where body_hash is not null;

-- Sums of calls that are kept when the journal has dropped the calls themselves.
create table call_fact (
    sandbox_id              bigint      not null references sandbox (id) on delete cascade,
    -- Empty where the call names none.
    import_supplier         text        not null,
    external_account_number text        not null,
    operation               text        not null,
    -- The status that the emulator decided on, and whether the client got the answer.
    status                  smallint    not null,
    answered                boolean     not null,
    -- Whether a fault rule decided on the status, in place of the work.
    faulted                 boolean     not null,
    -- The first 16 bytes of SHA-256 of the body, for refused calls with a body and for calls that harm when they are repeated.
    -- All zero for other calls; all one from the 51st different body on.
    body_hash               uuid        not null,
    calls                   bigint      not null,
    -- When the first and the last call began, by the real clock and by the clock of the sandbox.
    first_at                timestamptz not null,
    last_at                 timestamptz not null,
    first_sandbox_at        timestamptz not null,
    last_sandbox_at         timestamptz not null,
    primary key (sandbox_id, import_supplier, external_account_number, operation, status, answered, faulted, body_hash)
);

-- The last entries that each process has added. A process that does not know whether its entries arrived sends them again.
create table journal_writer (
    process    uuid        not null primary key,
    sequence   bigint      not null,
    written_at timestamptz not null
);
