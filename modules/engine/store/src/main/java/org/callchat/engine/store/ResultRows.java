// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Silence;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Keeps a call's result: the whole as one document, and the figures in columns that the database can add up. */
final class ResultRows {
    private static final List<String> FIGURES = List.of("digests", "silences", "keyword_hits");
    private static final int TERM = 200;
    /** Results that are read at a time. */
    private static final int ROUND = 100;

    private ResultRows() {}

    /** Replaces what an earlier analysis of the order left. */
    static void replace(Handle handle, OrderId id, byte[] document, CallAnalysis analysis) {
        if (delete(handle, "analyses", id) > 0) {
            FIGURES.forEach(table -> delete(handle, table, id));
        }
        handle.createUpdate("INSERT INTO analyses (order_id, document) VALUES (:id, :document)")
                .bind("id", id.value())
                .bind("document", document)
                .execute();
        insertDigest(handle, id, CallDigest.of(analysis));
        insertSilences(handle, id, analysis.findings().silences());
        insertKeywords(handle, id, analysis.findings().keywords());
    }

    private static int delete(Handle handle, String table, OrderId id) {
        return handle.createUpdate("DELETE FROM " + table + " WHERE order_id = :id")
                .bind("id", id.value())
                .execute();
    }

    static byte[] document(CallAnalysis analysis) {
        return Packed.pack(ModelJson.write(analysis));
    }

    static Optional<CallAnalysis> analysis(Handle handle, OrderId id) {
        return handle.createQuery("SELECT document FROM analyses WHERE order_id = :id")
                .bind("id", id.value())
                .map((row, context) -> row.getBytes("document"))
                .findOne()
                .map(document -> parsed(id, document, json -> ModelJson.read(json, CallAnalysis.class)));
    }

    /** A result as it is kept. */
    record Document(OrderId order, byte[] packed) {
        CallAnalysis findings() {
            return parsed(order, packed, ModelJson::readFindings);
        }
    }

    /** Some results in order of their OrderID, beginning after one. */
    static List<Document> documentsAfter(Handle handle, Optional<String> batch, String last) {
        Query query = handle.createQuery("SELECT a.order_id, a.document FROM analyses a "
                        + "JOIN orders o ON o.order_id = a.order_id AND " + OrderRows.SEEN
                        + (batch.isPresent() ? " AND o.batch = :batch " : " ")
                        + "WHERE a.order_id > :last ORDER BY a.order_id FETCH FIRST " + ROUND + " ROWS ONLY")
                .bind("last", last);
        batch.ifPresent(b -> query.bind("batch", b));
        return query.map((row, context) ->
                        new Document(new OrderId(row.getString("order_id")), row.getBytes("document")))
                .list();
    }

    private static CallAnalysis parsed(OrderId id, byte[] document, Function<byte[], CallAnalysis> read) {
        try {
            return read.apply(Packed.unpack(document));
        } catch (IllegalArgumentException e) {
            throw new CallFailure(
                    StoreFailures.UNREADABLE_RESULT,
                    "The stored result of order " + id + " cannot be read. Run the order again to make it anew.",
                    e);
        }
    }

    private static void insertDigest(Handle handle, OrderId id, CallDigest digest) {
        handle.createUpdate(
                        "INSERT INTO digests (order_id, audio_ms, words, silences, silence_ms, longest_ms, keyword_hits)"
                                + " VALUES (:id, :audio, :words, :silences, :silence, :longest, :keywords)")
                .bind("id", id.value())
                .bind("audio", millis(digest.audio()))
                .bind("words", digest.words())
                .bind("silences", digest.silences())
                .bind("silence", millis(digest.silenceTime()))
                .bind("longest", millis(digest.longestSilence()))
                .bind("keywords", digest.keywordHits())
                .execute();
    }

    private static void insertSilences(Handle handle, OrderId id, List<Silence> silences) {
        if (silences.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch("INSERT INTO silences (order_id, seq, start_ms, end_ms, kind, category, channel)"
                        + " VALUES (:id, :seq, :start, :end, :kind, :category, :channel)")) {
            for (int i = 0; i < silences.size(); i++) {
                Silence silence = silences.get(i);
                batch.bind("id", id.value())
                        .bind("seq", i)
                        .bind("start", millis(silence.time().start()))
                        .bind("end", millis(silence.time().end()))
                        .bind("kind", silence.kind().id())
                        .bind("category", silence.category().id())
                        .bind("channel", silence.channel().orElse(null))
                        .add();
            }
            batch.execute();
        }
    }

    private static void insertKeywords(Handle handle, OrderId id, List<KeywordHit> hits) {
        if (hits.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch("INSERT INTO keyword_hits (order_id, seq, term, start_ms, end_ms, channel)"
                        + " VALUES (:id, :seq, :term, :start, :end, :channel)")) {
            for (int i = 0; i < hits.size(); i++) {
                KeywordHit hit = hits.get(i);
                batch.bind("id", id.value())
                        .bind("seq", i)
                        .bind(
                                "term",
                                hit.term().length() <= TERM
                                        ? hit.term()
                                        : hit.term().substring(0, TERM))
                        .bind("start", millis(hit.time().start()))
                        .bind("end", millis(hit.time().end()))
                        .bind("channel", hit.channel().orElse(null))
                        .add();
            }
            batch.execute();
        }
    }

    /** To the nearest millisecond. */
    private static long millis(Duration time) {
        return time.plusNanos(500_000).toMillis();
    }
}
