-- Checks of cohorts that are kept under a name. A name is of the sandbox, and goes along when the sandbox is reset.
create table kept_check (
    sandbox_id  bigint      not null references sandbox (id) on delete cascade,
    name        text        not null,
    -- Of the run that writes: a run that has lost its name to another one finds a different token, and ends.
    token       uuid        not null,
    payloads    text        not null,
    begun_at    timestamptz not null,
    -- Until then nobody else gets the name, if the check has no end.
    alive_until timestamptz not null,
    -- Empty while the check runs, and for ever if it was cut off.
    ended_at    timestamptz,
    summary     json,
    primary key (sandbox_id, name)
);

-- The failed lines of a kept check, as they were answered: an array of some of them, in their order.
create table kept_check_lines (
    sandbox_id bigint not null,
    name       text   not null,
    first_line bigint not null,
    lines      json   not null,
    primary key (sandbox_id, name, first_line),
    foreign key (sandbox_id, name) references kept_check (sandbox_id, name) on update cascade on delete cascade
);
