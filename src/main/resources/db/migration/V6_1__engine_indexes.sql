-- The engine's tables, where it asks and has no index: who may do a task that is done, how often a step failed, what is due.
create index act_idx_hi_ident_lnk_task on act_hi_identitylink (task_id_);
create index act_idx_hi_job_log_job on act_hi_job_log (job_id_);
create index act_idx_job_due on act_ru_job (duedate_);
