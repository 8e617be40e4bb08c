-- The settings of the configuration that a sandbox was created from, as text by name; parts of the reference data as digests.
-- A later start compares its configuration with them. Null for a sandbox that no configuration created.
alter table sandbox
    add column configuration json;
