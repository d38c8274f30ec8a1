-- Who asked for which orders, and how the import was answered.
CREATE TABLE batches (
  name          VARCHAR(200) NOT NULL PRIMARY KEY,
  who           VARCHAR(200) NOT NULL,
  created_ms    BIGINT       NOT NULL,
  source        VARCHAR(100) NOT NULL,
  added         BIGINT       NOT NULL,
  already_there BIGINT       NOT NULL,
  refused       BIGINT       NOT NULL,
  not_found     BIGINT       NOT NULL
);
INSERT INTO batches (name, who, created_ms, source, added, already_there, refused, not_found)
  SELECT batch, '', MIN(created_ms), MIN(source), COUNT(*), 0, 0, 0 FROM orders GROUP BY batch;

-- What people did with orders, with how each order was before, so that it can be taken back.
CREATE TABLE changes (
  change_id BIGINT       NOT NULL PRIMARY KEY,
  at_ms     BIGINT       NOT NULL,
  who       VARCHAR(200) NOT NULL,
  what      VARCHAR(20)  NOT NULL,
  orders    BIGINT       NOT NULL,
  undone_ms BIGINT
);

CREATE TABLE changed_orders (
  change_id     BIGINT      NOT NULL,
  order_id      VARCHAR(64) NOT NULL,
  state         VARCHAR(12) NOT NULL,
  priority      SMALLINT    NOT NULL,
  position      BIGINT      NOT NULL,
  attempts      INT         NOT NULL,
  next_attempt  BIGINT,
  failure_seq   BIGINT,
  version       BIGINT      NOT NULL,
  PRIMARY KEY (change_id, order_id)
);

-- The last change by a person; what carries its number and has not moved since can be taken back.
ALTER TABLE orders ADD COLUMN change_id BIGINT;
CREATE INDEX orders_by_change ON orders (change_id);

-- How long each stage was busy with a call: what the next ones are foreseen by.
CREATE TABLE stage_times (
  order_id VARCHAR(64) NOT NULL,
  stage    VARCHAR(12) NOT NULL,
  audio_ms BIGINT      NOT NULL,
  took_ms  BIGINT      NOT NULL,
  at_ms    BIGINT      NOT NULL,
  PRIMARY KEY (order_id, stage)
);
CREATE INDEX stage_times_by_age ON stage_times (at_ms DESC, order_id);

-- Forecasts, and what came of them: the time it took, or that it was overtaken by events.
CREATE TABLE forecasts (
  at_ms        BIGINT   NOT NULL PRIMARY KEY,
  calls        INT      NOT NULL,
  median_ms    BIGINT   NOT NULL,
  likely_from  BIGINT   NOT NULL,
  likely_to    BIGINT   NOT NULL,
  sure_from    BIGINT   NOT NULL,
  sure_to      BIGINT   NOT NULL,
  rate         DOUBLE   NOT NULL,
  outcome      VARCHAR(12) NOT NULL,
  took_ms      BIGINT
);
