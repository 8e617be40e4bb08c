-- What an import makes. Every key begins with the sandbox; deleting an account takes all of it along.
create table account (
    sandbox_id          bigint      not null references sandbox (id) on delete cascade,
    number              text        not null,
    supplier_code       text        not null,
    external_number     text        not null,
    operations_team     text,
    created_at          timestamptz not null,
    -- In pounds; credit is positive.
    balance             numeric     not null,
    -- First day of the open statement, in London.
    statement_opened_on date        not null,
    primary key (sandbox_id, number),
    foreign key (sandbox_id, supplier_code, external_number)
        references import_process (sandbox_id, supplier_code, external_number) on delete cascade,
    unique (sandbox_id, supplier_code, external_number)
);

create table account_reference (
    sandbox_id     bigint not null,
    namespace      text   not null,
    value          text   not null,
    account_number text   not null,
    primary key (sandbox_id, namespace, value, account_number),
    foreign key (sandbox_id, account_number) references account (sandbox_id, number) on delete cascade
);

create table meter_point (
    sandbox_id        bigint not null,
    account_number    text   not null,
    -- Order in the payload.
    position          int    not null,
    mpxn              text   not null,
    fuel              text   not null check (fuel in ('ELECTRICITY', 'GAS')),
    mpid              text,
    supply_start_date date,
    supply_end_date   date,
    status            text   not null,
    -- When the walk through the registration statuses began, by the sandbox's clock; null before.
    registered_at     timestamptz,
    primary key (sandbox_id, account_number, position),
    foreign key (sandbox_id, account_number) references account (sandbox_id, number) on delete cascade
);

create table agreement (
    sandbox_id     bigint not null,
    account_number text   not null,
    position       int    not null,
    mpxn           text   not null,
    tariff_code    text   not null,
    effective_from date   not null,
    effective_to   date,
    primary key (sandbox_id, account_number, position),
    foreign key (sandbox_id, account_number) references account (sandbox_id, number) on delete cascade
);

create table account_note (
    sandbox_id     bigint      not null,
    account_number text        not null,
    id             bigint      not null generated always as identity,
    body           text        not null,
    created_at     timestamptz not null,
    external_id    text,
    is_pinned      boolean     not null default false,
    unpin_at       timestamptz,
    is_archived    boolean     not null default false,
    document_paths json        not null,
    primary key (sandbox_id, account_number, id),
    foreign key (sandbox_id, account_number) references account (sandbox_id, number) on delete cascade
);

create table account_statement (
    sandbox_id     bigint not null,
    account_number text   not null,
    statement_id   text   not null,
    id             bigint not null generated always as identity,
    from_date      date   not null,
    to_date        date   not null,
    document       json   not null,
    primary key (sandbox_id, account_number, statement_id),
    foreign key (sandbox_id, account_number) references account (sandbox_id, number) on delete cascade
);

create table account_transaction (
    sandbox_id       bigint  not null,
    account_number   text    not null,
    id               bigint  not null generated always as identity,
    transaction_id   text    not null,
    type             text    not null,
    transaction_date date    not null,
    -- As the payload has it: always how much, never which way. In pounds.
    amount           numeric not null,
    -- Whether it stands on the open statement or on one from before the migration.
    on_open_statement boolean not null,
    -- Why its date is not the one that was asked for; null when it is.
    description      text,
    document         json    not null,
    primary key (sandbox_id, account_number, id),
    foreign key (sandbox_id, account_number) references account (sandbox_id, number) on delete cascade
);

create index account_transaction_ids on account_transaction (sandbox_id, account_number, transaction_id);

create table payment_instruction (
    sandbox_id     bigint      not null,
    account_number text        not null,
    id             bigint      not null generated always as identity,
    vendor         text        not null,
    type           text        not null,
    reference      text        not null,
    ledger_code    text,
    is_active      boolean     not null,
    valid_from     date,
    created_at     timestamptz not null,
    document       json        not null,
    primary key (sandbox_id, account_number, id),
    foreign key (sandbox_id, account_number) references account (sandbox_id, number) on delete cascade
);

-- One active instruction for each ledger of an account; the ledger that is not named counts as one.
create unique index payment_instruction_active on payment_instruction (sandbox_id, account_number, coalesce(ledger_code, ''))
    where is_active;

create table payment_schedule (
    sandbox_id     bigint not null,
    account_number text   not null,
    position       int    not null,
    document       json   not null,
    primary key (sandbox_id, account_number, position),
    foreign key (sandbox_id, account_number) references account (sandbox_id, number) on delete cascade
);
