-- The end of every task looks for its subtasks; without this it reads all open tasks.
create index act_idx_task_parent on act_ru_task (parent_task_id_);
