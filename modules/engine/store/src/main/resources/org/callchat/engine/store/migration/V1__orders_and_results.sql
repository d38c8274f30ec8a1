-- Times of our own are milliseconds since 1970 (UTC); states and kinds are the lower-case ids of the model.

CREATE TABLE orders (
  order_id     VARCHAR(64)   NOT NULL PRIMARY KEY,
  call_sid     VARCHAR(200),
  tel_id       VARCHAR(200),
  cust_id      VARCHAR(200),
  chain        VARCHAR(200),
  store        VARCHAR(200),
  agent        VARCHAR(200),
  started_at   VARCHAR(40),
  started_ms   BIGINT,
  roles        VARCHAR(1000) NOT NULL,
  source       VARCHAR(100)  NOT NULL,
  locator      VARCHAR(4096) NOT NULL,
  batch        VARCHAR(200)  NOT NULL,
  state        VARCHAR(12)   NOT NULL,
  priority     SMALLINT      NOT NULL,
  position     BIGINT        NOT NULL,
  attempts     INT           NOT NULL,
  stage        VARCHAR(12),
  next_attempt BIGINT,
  failure_seq  BIGINT,
  created_ms   BIGINT        NOT NULL,
  updated_ms   BIGINT        NOT NULL,
  version      BIGINT        NOT NULL,
  search_text  VARCHAR(2000) NOT NULL
);
CREATE INDEX orders_by_state ON orders (state, next_attempt);
CREATE INDEX orders_by_position ON orders (priority, position, order_id);
CREATE INDEX orders_by_age ON orders (position);
CREATE INDEX orders_by_batch ON orders (batch, order_id);

CREATE TABLE failures (
  order_id VARCHAR(64)    NOT NULL,
  seq      BIGINT         NOT NULL,
  code     VARCHAR(100)   NOT NULL,
  stage    VARCHAR(12)    NOT NULL,
  attempt  INT            NOT NULL,
  at_ms    BIGINT         NOT NULL,
  message  VARCHAR(4000)  NOT NULL,
  causes   VARCHAR(30000) NOT NULL,
  PRIMARY KEY (order_id, seq),
  FOREIGN KEY (order_id) REFERENCES orders (order_id)
);

-- The whole result, and beside it the few figures that lists and summaries need.
CREATE TABLE analyses (
  order_id VARCHAR(64) NOT NULL PRIMARY KEY,
  document BLOB        NOT NULL,
  FOREIGN KEY (order_id) REFERENCES orders (order_id)
);

CREATE TABLE digests (
  order_id     VARCHAR(64) NOT NULL PRIMARY KEY,
  audio_ms     BIGINT      NOT NULL,
  words        BIGINT      NOT NULL,
  silences     BIGINT      NOT NULL,
  silence_ms   BIGINT      NOT NULL,
  longest_ms   BIGINT      NOT NULL,
  keyword_hits BIGINT      NOT NULL,
  FOREIGN KEY (order_id) REFERENCES orders (order_id)
);

CREATE TABLE silences (
  order_id VARCHAR(64) NOT NULL,
  seq      INT         NOT NULL,
  start_ms BIGINT      NOT NULL,
  end_ms   BIGINT      NOT NULL,
  kind     VARCHAR(12) NOT NULL,
  category VARCHAR(12) NOT NULL,
  channel  SMALLINT,
  PRIMARY KEY (order_id, seq)
);

CREATE TABLE keyword_hits (
  order_id VARCHAR(64)  NOT NULL,
  seq      INT          NOT NULL,
  term     VARCHAR(200) NOT NULL,
  start_ms BIGINT       NOT NULL,
  end_ms   BIGINT       NOT NULL,
  channel  SMALLINT,
  PRIMARY KEY (order_id, seq)
);

CREATE TABLE checkpoints (
  stage    VARCHAR(12)  NOT NULL,
  content  CHAR(64)     NOT NULL,
  settings VARCHAR(200) NOT NULL,
  result   BLOB         NOT NULL,
  at_ms    BIGINT       NOT NULL,
  PRIMARY KEY (stage, content, settings)
);
