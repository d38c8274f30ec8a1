-- What people say of silences. Nothing is overwritten: what is said anew supersedes what was said before.
CREATE TABLE judgements (
  order_id       VARCHAR(64)   NOT NULL,
  mark           VARCHAR(100)  NOT NULL,
  reviewer       VARCHAR(100)  NOT NULL,
  revision       INT           NOT NULL,
  found_start_ms BIGINT,
  found_end_ms   BIGINT,
  channel        SMALLINT,
  start_ms       BIGINT        NOT NULL,
  end_ms         BIGINT        NOT NULL,
  verdict        VARCHAR(20),
  note           VARCHAR(4000) NOT NULL,
  tags           VARCHAR(1100) NOT NULL,
  status         VARCHAR(12)   NOT NULL,
  at_ms          BIGINT        NOT NULL,
  superseded_ms  BIGINT,
  PRIMARY KEY (order_id, mark, reviewer, revision),
  FOREIGN KEY (order_id) REFERENCES orders (order_id)
);
CREATE INDEX judgements_by_reviewer ON judgements (reviewer, order_id);

-- What was really said, beside what the transcript has.
CREATE TABLE text_corrections (
  order_id      VARCHAR(64)    NOT NULL,
  place         VARCHAR(60)    NOT NULL,
  revision      INT            NOT NULL,
  channel       SMALLINT,
  start_ms      BIGINT         NOT NULL,
  end_ms        BIGINT         NOT NULL,
  heard         VARCHAR(10000) NOT NULL,
  said          VARCHAR(10000) NOT NULL,
  who           VARCHAR(100)   NOT NULL,
  at_ms         BIGINT         NOT NULL,
  superseded_ms BIGINT,
  PRIMARY KEY (order_id, place, revision),
  FOREIGN KEY (order_id) REFERENCES orders (order_id)
);
