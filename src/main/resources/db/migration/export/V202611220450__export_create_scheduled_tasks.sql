-- Table and column names are those of db-scheduler.
CREATE TABLE scheduled_tasks
(
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    CONSTRAINT scheduled_tasks_pk PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time_ix ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat_ix ON scheduled_tasks (last_heartbeat);

COMMENT ON TABLE scheduled_tasks IS '背景で行う仕事の予定。サーバーが止まっても残り、同時には一台だけが行う';
COMMENT ON COLUMN scheduled_tasks.task_name IS '仕事の種類';
COMMENT ON COLUMN scheduled_tasks.task_instance IS '仕事の識別子';
COMMENT ON COLUMN scheduled_tasks.task_data IS '仕事に渡す値';
COMMENT ON COLUMN scheduled_tasks.execution_time IS '行う予定の日時';
COMMENT ON COLUMN scheduled_tasks.picked IS 'いま行っているかどうか';
COMMENT ON COLUMN scheduled_tasks.picked_by IS '行っているサーバー';
COMMENT ON COLUMN scheduled_tasks.last_success IS '最後に成功した日時';
COMMENT ON COLUMN scheduled_tasks.last_failure IS '最後に失敗した日時';
COMMENT ON COLUMN scheduled_tasks.consecutive_failures IS '続けて失敗した回数';
COMMENT ON COLUMN scheduled_tasks.last_heartbeat IS '行っているサーバーが最後に知らせてきた日時';
COMMENT ON COLUMN scheduled_tasks.version IS '変更のたびに増える番号';
COMMENT ON COLUMN scheduled_tasks.priority IS '優先度';
