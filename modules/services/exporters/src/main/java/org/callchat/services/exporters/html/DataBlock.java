// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.services.exporters.JsonFields;

/** The calls within the page: two lines of JSON each, the row of the table and what an opened row shows. */
final class DataBlock {
    private final JsonGenerator json;
    private final RowJson rows;
    private final DetailJson details;

    DataBlock(JsonGenerator json) {
        this.json = json;
        JsonFields fields = new JsonFields(json);
        this.rows = new RowJson(fields);
        this.details = new DetailJson(fields);
    }

    /** A generator whose text cannot end the block it stands in; closing it leaves the stream open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return new JsonFactoryBuilder()
                .characterEscapes(new ScriptSafeEscapes())
                .rootValueSeparator("")
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(out);
    }

    void write(ReportedCall call) throws IOException {
        json.writeRaw('\n');
        rows.write(call);
        json.writeRaw('\n');
        details.write(call);
    }
}
