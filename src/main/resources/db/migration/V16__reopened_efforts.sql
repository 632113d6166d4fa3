-- When an effort's call-out was last taken up again: those whom its stand-down sent home are asked back once after that.
alter table call_out add column reopened_at timestamp(3) with time zone;
