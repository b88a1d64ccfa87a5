-- The scheduler's own table, in the types that both databases know.
create table scheduled_tasks(
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority integer,
  primary key(task_name, task_instance));
create index scheduled_tasks_execution_ix on scheduled_tasks(execution_time);
create index scheduled_tasks_heartbeat_ix on scheduled_tasks(last_heartbeat);
