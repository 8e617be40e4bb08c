-- Found by the account that they belong to, and taken along with it; the key begins with the reference.
create index account_reference_accounts on account_reference (sandbox_id, account_number);

-- What looks for one process knows its key. Beside it the indices of lists could be taken as well, where their statistics
-- are of a time when a sandbox had few accounts, and then all of its accounts are read to find one. So an index of a list is
-- for statements that ask for places in it: seq begins with 1, and only they say that it is above 0.
drop index import_process_all;
drop index import_process_pending;
drop index import_process_imported;
drop index import_process_order;
drop index import_process_number;
drop index import_process_states;

-- The list of all of a supplier, and the control API's, which has the skipped ones as well.
create index import_process_supplier on import_process (sandbox_id, supplier_code, seq) where seq > 0;
create index import_process_pending on import_process (sandbox_id, supplier_code, seq)
    where state in ('STAGED', 'IN_PROGRESS') and seq > 0;
create index import_process_imported on import_process (sandbox_id, supplier_code, seq)
    where state = 'IMPORTED' and seq > 0;
create index import_process_order on import_process (sandbox_id, seq) where seq > 0;
create index import_process_number on import_process (sandbox_id, external_number) where seq > 0;
create index import_process_states on import_process (sandbox_id, state, seq) where seq > 0;
