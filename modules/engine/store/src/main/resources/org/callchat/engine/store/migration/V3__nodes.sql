-- Who works on this store. A node's beat goes up for as long as it lives; one whose beat stands still is given up by the
-- others: its run is taken away, and with it every order that the run has in hand.
CREATE TABLE nodes (
  name           VARCHAR(40)  NOT NULL PRIMARY KEY,
  home           VARCHAR(64)  NOT NULL,
  run            VARCHAR(50),
  host           VARCHAR(200) NOT NULL,
  version        VARCHAR(40)  NOT NULL,
  workers        INT          NOT NULL,
  started_ms     BIGINT       NOT NULL,
  beat           BIGINT       NOT NULL,
  beat_ms        BIGINT       NOT NULL,
  in_hand        INT          NOT NULL,
  completed      BIGINT       NOT NULL,
  calls_per_hour DOUBLE
);

-- The run that has an order in hand.
ALTER TABLE orders ADD COLUMN owner VARCHAR(50);

-- Orders that were taken back from a run that died, with the stage it had come to.
CREATE TABLE recoveries (
  order_id  VARCHAR(64) NOT NULL,
  seq       BIGINT      NOT NULL,
  at_ms     BIGINT      NOT NULL,
  from_node VARCHAR(50),
  by_node   VARCHAR(50) NOT NULL,
  stage     VARCHAR(12),
  attempt   INT         NOT NULL,
  PRIMARY KEY (order_id, seq)
);
CREATE INDEX recoveries_by_time ON recoveries (at_ms);

-- One row while all work is held, none else.
CREATE TABLE holds (
  id       SMALLINT     NOT NULL PRIMARY KEY,
  who      VARCHAR(200) NOT NULL,
  since_ms BIGINT       NOT NULL
);
