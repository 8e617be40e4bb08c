-- A sandbox that was deleted, or left behind by a reset, is kept for a moment under a name that nobody can ask for, so that
-- requests that had begun in it end as if they had come before. Then all of its rows go.
alter table sandbox add column removed_at timestamptz;
create index sandbox_removed on sandbox (removed_at) where removed_at is not null;

-- A reset gives a sandbox a new id. What was issued for an earlier one, such as a token, finds it here.
create table sandbox_former_id (
    former_id          bigint      primary key,
    name               text        not null,
    sandbox_created_at timestamptz not null,
    reset_at           timestamptz not null default now()
);
create index sandbox_former_id_age on sandbox_former_id (reset_at);

-- What a sandbox's clock shows at the moment of the statement.
create function sandbox_now(clock_mode text, clock_at timestamptz, clock_set_at timestamptz) returns timestamptz
language sql stable
return case clock_mode
           when 'LIVE' then statement_timestamp()
           when 'FROZEN' then clock_at
           else clock_at + (statement_timestamp() - clock_set_at)
       end;

-- What the last attempt to make the account found wrong with its data; null once other data are staged.
alter table import_process
    add column last_error json,
    add column last_error_codes text[],
    add column last_error_at timestamptz;

-- The order of the control API's list of accounts, and what it is filtered by.
create index import_process_order on import_process (sandbox_id, seq);
create index import_process_number on import_process (sandbox_id, external_number);
create index import_process_failed on import_process (sandbox_id, seq) where last_error_codes is not null;
drop index import_process_states;
create index import_process_states on import_process (sandbox_id, state, seq);

-- Accounts to be made within a window, by whichever replica has a hand free. Their payload is the staged one.
create table scheduled_creation (
    sandbox_id      bigint      not null,
    supplier_code   text        not null,
    external_number text        not null,
    status          text        not null check (status in ('PENDING', 'IN_PROGRESS', 'PROCESSED', 'CANCELLED', 'ERRORED',
                                                           'DRY_RUN_SUCCEEDED', 'DRY_RUN_ERRORED')),
    is_dry_run      boolean     not null,
    -- By the sandbox's clock.
    window_start    timestamptz not null,
    window_end      timestamptz not null,
    -- What has happened, oldest first: [{event, occurred_at, data}].
    events          jsonb       not null,
    -- Why it failed: {code, detail, domain}; null where it has not.
    error           json,
    created_at      timestamptz not null,
    modified_at     timestamptz not null,
    -- The replica at work on it.
    claim           uuid,
    -- By the real clock: until when it is left alone, because that replica is at work or because it is too early to try again.
    waits_until     timestamptz,
    primary key (sandbox_id, supplier_code, external_number),
    foreign key (sandbox_id, supplier_code, external_number)
        references import_process (sandbox_id, supplier_code, external_number) on delete cascade,
    check (window_start <= window_end)
);
create index scheduled_creation_open on scheduled_creation (sandbox_id, window_start)
    where status in ('PENDING', 'IN_PROGRESS');
create index scheduled_creation_claims on scheduled_creation (claim) where claim is not null;

-- Replicas sleep until there may be work: when something is scheduled, or when a clock is set, by whomever.
create function wake_scheduling() returns trigger language plpgsql as $$
begin
    perform pg_notify('emulator_scheduling', '');
    return null;
end $$;

create trigger scheduled_creation_wakes
    after insert or update of status on scheduled_creation
    for each row when (new.status = 'PENDING' and new.waits_until is null)
    execute function wake_scheduling();

create trigger sandbox_clock_wakes
    after update of clock_mode, clock_at, clock_set_at on sandbox
    for each row execute function wake_scheduling();
