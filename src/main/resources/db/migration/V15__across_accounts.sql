-- A check of a cohort holds lines against earlier ones. The rows live as long as the check, so a crash of the server may lose them:
-- the check is lost then as well.
create unlogged table cohort_check (
    sandbox_id  bigint      not null references sandbox (id) on delete cascade,
    id          bigint      not null generated always as identity,
    -- By the real clock. The replica of a check renews it; without that its rows are removed.
    alive_until timestamptz not null,
    -- Its rows are being removed.
    has_ended   boolean     not null default false,
    primary key (sandbox_id, id)
);

-- What a line takes for its account: a number, a reference, or a meter point for some days.
-- The periods of one value never overlap, so the last that begins before a day is the only one that may reach it.
create unlogged table cohort_check_key (
    sandbox_id bigint not null references sandbox (id) on delete cascade,
    check_id   bigint not null,
    -- Of the kind and the value, which may be longer than an index takes.
    hash       uuid   not null,
    -- Days since 1970; the smallest and the largest integer stand for no bound.
    from_day   int    not null,
    until_day  int    not null,
    line       bigint not null,
    primary key (sandbox_id, check_id, hash, from_day)
);

-- The number of accounts that share an e-mail address or a phone number.
create unlogged table cohort_check_contact (
    sandbox_id bigint not null references sandbox (id) on delete cascade,
    check_id   bigint not null,
    hash       uuid   not null,
    accounts   bigint not null,
    first_line bigint not null,
    primary key (sandbox_id, check_id, hash)
);

create index meter_point_mpxns on meter_point (sandbox_id, mpxn);

-- Earlier releases took a reference for several accounts. The first of them keeps it.
alter table account_reference add column is_shared boolean not null default false;
update account_reference r
   set is_shared = true
 where exists (select from account_reference o
                where o.sandbox_id = r.sandbox_id and o.namespace = r.namespace and o.value = r.value
                  and o.account_number < r.account_number);
create unique index account_reference_once on account_reference (sandbox_id, namespace, value) where not is_shared;

-- References of debts. They may be longer than an index takes, so they are found by their hash.
create table account_cais_reference (
    sandbox_id     bigint not null,
    value_hash     text   not null,
    account_number text   not null,
    primary key (sandbox_id, value_hash),
    foreign key (sandbox_id, account_number) references account (sandbox_id, number) on delete cascade
);

create index account_cais_reference_accounts on account_cais_reference (sandbox_id, account_number);

-- Accounts of earlier releases have their references in the payload.
insert into account_cais_reference (sandbox_id, value_hash, account_number)
select p.sandbox_id, md5(debt.reference), p.account_number
  from import_process p
 cross join lateral (
           select p.payload -> 'debt' ->> 'cais_reference' as reference
            union all
           select d ->> 'cais_reference'
             from json_array_elements(case json_typeof(p.payload -> 'debts') when 'array' then p.payload -> 'debts' end) d
       ) as debt
 where p.state = 'IMPORTED' and debt.reference is not null
 order by p.seq
    on conflict do nothing;
