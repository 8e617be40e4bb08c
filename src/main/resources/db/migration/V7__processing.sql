-- The places at which accounts of a sandbox are processed, shared by all replicas. Those from 0 up to below the sandbox's
-- limit are made at the first need and stay; whoever processes an account holds one of them. Without a limit each work
-- makes a place of its own, below 0, and takes it away.
create table processing_slot (
    sandbox_id      bigint      not null references sandbox (id) on delete cascade,
    slot            integer     not null,
    -- The token of the work that holds it, or held it last.
    holder          uuid,
    supplier_code   text,
    external_number text,
    dry_run         boolean     not null default false,
    -- Whether that work has been stopped, to go on when it is released.
    held            boolean     not null default false,
    taken_at        timestamptz,
    -- By the real clock; a lease that has run out is none, and its place is free.
    leased_until    timestamptz not null default 'epoch',
    primary key (sandbox_id, slot)
)
-- Rows change all the time and their keys never: with room on the page no change touches the index.
with (fillfactor = 40, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create sequence processing_slot_without_limit as integer increment by -1 start with -1 cycle;
