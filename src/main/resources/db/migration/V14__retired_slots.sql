-- Whether the slot is beyond a limit that was lowered while the slot was taken. Work that read the earlier limit may still be about
-- to take the slot when it is released, and must find this in the row.
alter table processing_slot add column retired boolean not null default false;
update processing_slot p
   set retired = true
  from sandbox s
 where s.id = p.sandbox_id and p.slot >= s.concurrency_limit;
