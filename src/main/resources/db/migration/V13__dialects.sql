-- The dialect of nested dictionaries is called schema, and a third one has the keys of both.
alter table sandbox drop constraint sandbox_dialect_check;
update sandbox set dialect = 'SCHEMA' where dialect = 'NESTED';
update sandbox
   set configuration = cast(jsonb_set(cast(configuration as jsonb), '{dialect}', '"SCHEMA"') as json)
 where configuration ->> 'dialect' = 'NESTED';
alter table sandbox add constraint sandbox_dialect_check check (dialect in ('GUIDE', 'SCHEMA', 'BOTH'));
