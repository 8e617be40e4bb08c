-- Identifiers from source systems may be longer than an index takes, so they are found by their hash.
alter table account_statement drop constraint account_statement_pkey;
alter table account_statement add primary key (sandbox_id, account_number, id);
create unique index account_statement_ids on account_statement (sandbox_id, account_number, md5(statement_id));

drop index account_transaction_ids;
create index account_transaction_ids on account_transaction (sandbox_id, account_number, md5(transaction_id));

create index account_note_bodies on account_note (sandbox_id, account_number, md5(body));

-- How often the payment vendor was asked about a reference that makes it stumble.
create table payment_vendor_attempt (
    sandbox_id     bigint not null,
    account_number text   not null,
    vendor         text   not null,
    reference_hash text   not null,
    attempts       int    not null,
    primary key (sandbox_id, account_number, vendor, reference_hash),
    foreign key (sandbox_id, account_number) references account (sandbox_id, number) on delete cascade
);

-- First day of supply that was asked for with the registration; null before.
alter table meter_point add column registration_start_date date;
