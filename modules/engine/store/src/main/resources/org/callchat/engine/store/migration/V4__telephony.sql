-- What a telephony system knows of how a call went: its length, and spans of hold as START-END in milliseconds.

ALTER TABLE orders ADD COLUMN duration_ms BIGINT;
ALTER TABLE orders ADD COLUMN holds VARCHAR(30000) NOT NULL DEFAULT '';
