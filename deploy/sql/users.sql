-- Two users of the emulator's database: emulator_owner creates and changes the tables, emulator reads and writes their rows.
-- Run it as the owner of the database, once, before the first migration. Replace the passwords.
create role emulator_owner login password 's3cret';
create role emulator login password 's3cret';
grant create, usage on schema public to emulator_owner;
grant usage on schema public to emulator;
alter default privileges for role emulator_owner in schema public
    grant select, insert, update, delete on tables to emulator;
alter default privileges for role emulator_owner in schema public
    grant usage, select on sequences to emulator;
