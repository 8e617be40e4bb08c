-- The rules by which calls of a sandbox fail on purpose. They end with the sandbox, and a reset makes a new one.
create table fault_rule (
    sandbox_id  bigint  not null references sandbox (id) on delete cascade,
    id          int     not null,
    -- As the operator wrote it. The columns below repeat what the deciding statement compares.
    rule        json    not null,
    first_calls int,
    after_calls int     not null default 0,
    every_calls int     not null default 1,
    probability float8  not null default 1,
    times       int,
    -- How many calls have matched, and in how many of them the rule has acted.
    seen        bigint  not null default 0,
    fired       bigint  not null default 0,
    primary key (sandbox_id, id)
);

-- 0 while the sandbox has no rules. Otherwise each change of the rules takes a new number, so that no number stands for two lists.
alter table sandbox add column fault_revision bigint not null default 0;
alter table sandbox add column last_fault_id int not null default 0;

create sequence fault_revision;
