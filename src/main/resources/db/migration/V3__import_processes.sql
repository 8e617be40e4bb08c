-- One row for each account that a loader has staged or an operator has marked to be skipped.
create table import_process (
    sandbox_id      bigint      not null references sandbox (id) on delete cascade,
    supplier_code   text        not null,
    external_number text        not null,
    -- Staging order, which lists follow and page by.
    seq             bigint      not null generated always as identity,
    state           text        not null check (state in ('STAGED', 'IN_PROGRESS', 'IMPORTED', 'SKIPPED')),
    -- The validated payload. json, not jsonb: the caller's key order is kept. Null when only marked to be skipped.
    payload         json,
    staged_at       timestamptz not null,
    modified_at     timestamptz not null,
    -- Who is at work on it, and until when by the real clock: a claim that has run out counts as none.
    claim           uuid,
    claimed_until   timestamptz,
    account_number  text,
    account_created_at timestamptz,
    primary key (sandbox_id, supplier_code, external_number),
    check ((state = 'IMPORTED') = (account_number is not null))
);

create index import_process_all on import_process (sandbox_id, supplier_code, seq) where state <> 'SKIPPED';
create index import_process_pending on import_process (sandbox_id, supplier_code, seq)
    where state in ('STAGED', 'IN_PROGRESS');
create index import_process_imported on import_process (sandbox_id, supplier_code, seq) where state = 'IMPORTED';
create index import_process_states on import_process (sandbox_id, state);
