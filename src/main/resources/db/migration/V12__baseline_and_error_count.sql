-- A reset returns to the baseline: initial_reference_data and, once an operator has set a baseline, its clock. Without one a
-- reset leaves the clock alone.
alter table sandbox
    -- By the real clock; null while the baseline is the document that the sandbox was created with.
    add column baseline_set_at timestamptz,
    add column baseline_clock_mode text,
    -- The moment that the clock shows after a reset; an offset clock runs on from it.
    add column baseline_clock_at timestamptz,
    add constraint sandbox_baseline_check check (
        (baseline_set_at is null and baseline_clock_mode is null and baseline_clock_at is null)
        or (baseline_set_at is not null and baseline_clock_mode is not null
            and baseline_clock_mode in ('LIVE', 'FROZEN', 'OFFSET')
            and (baseline_clock_mode = 'LIVE') = (baseline_clock_at is null)));

-- How many problems the last attempt found. last_error holds no more of them than its bounds allow.
alter table import_process add column last_error_count integer;
update import_process set last_error_count = json_array_length(last_error) where last_error is not null;
