-- The key that this installation signs its tokens with: one row, made at the first need, shared by all replicas and
-- all sandboxes. A token names its sandbox.
create table signing_key (
    id         smallint    primary key,
    secret     bytea       not null,
    created_at timestamptz not null default now(),
    constraint signing_key_single_check check (id = 1)
);
