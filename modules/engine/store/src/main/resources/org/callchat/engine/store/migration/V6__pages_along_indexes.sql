-- A page of a long list is read along an index, without looking at the orders before it.

DROP INDEX orders_by_position;
CREATE INDEX orders_by_position ON orders (priority, position, order_id, state);
CREATE INDEX orders_from_the_end ON orders (priority DESC, position DESC, order_id DESC, state);
CREATE INDEX orders_in_state ON orders (state, priority, position, order_id);
CREATE INDEX orders_by_agent ON orders (agent, order_id);
CREATE INDEX orders_by_store ON orders (store, order_id);
CREATE INDEX orders_by_start ON orders (started_ms, order_id);
