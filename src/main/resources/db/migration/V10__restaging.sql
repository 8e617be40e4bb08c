-- How an earlier schedule has ended says nothing of data that are staged anew, whichever way they come. What is still to be made
-- is made with the newer data.
create function forget_ended_schedule() returns trigger language plpgsql as $$
begin
    delete from scheduled_creation
     where sandbox_id = new.sandbox_id and supplier_code = new.supplier_code and external_number = new.external_number
       and status in ('CANCELLED', 'ERRORED', 'DRY_RUN_SUCCEEDED', 'DRY_RUN_ERRORED');
    return null;
end $$;

create trigger import_process_restaged
    after update of payload on import_process
    for each row execute function forget_ended_schedule();

-- Claims are renewed one by one, by their key.
drop index scheduled_creation_claims;
