// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Secrets;
import org.callchat.services.sources.telephony.TelephonyParameters.Patience;

/** One telephony service, asked patiently and persistently. For many threads. */
final class TelephonyServer {
    static final String TOKEN = "telephony.token";
    /** No honest answer in JSON is larger. */
    static final int MOST_JSON = 16 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerAddress address;
    private final Patience patience;
    private final Exchange exchange;
    private final Persistence persistence;

    TelephonyServer(
            ServerAddress address,
            Patience patience,
            HttpClient client,
            Secrets secrets,
            Persistence persistence,
            Surroundings around) {
        this.address = address;
        this.patience = patience;
        this.persistence = persistence;
        this.exchange = new Exchange(
                client, address.origin(), patience, () -> secrets.find(TOKEN, address.origin()), around.clock());
    }

    ServerAddress address() {
        return address;
    }

    /** Asks for JSON. */
    JsonNode get(URI uri, String subject, Progress progress) {
        return persistently(() -> json(request(uri).GET(), subject, progress), progress);
    }

    /** Asks for JSON by a question that changes nothing and may therefore be asked again. */
    JsonNode post(URI uri, Set<String> orderIds, String subject, Progress progress) {
        byte[] question = JSON.createObjectNode()
                .set("orderIds", JSON.valueToTree(orderIds))
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return persistently(
                () -> json(
                        request(uri)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(question)),
                        subject,
                        progress),
                progress);
    }

    <T> T persistently(Supplier<T> attempt, Progress progress) {
        return persistence.ask(attempt, patience.tries(), progress);
    }

    /** Asks once. */
    HttpResponse<PatientBody> send(HttpRequest.Builder request, String subject, Progress progress) {
        return exchange.send(request, subject, progress);
    }

    static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri);
    }

    private JsonNode json(HttpRequest.Builder request, String subject, Progress progress) {
        HttpResponse<PatientBody> answer =
                send(request.header("Accept", "application/json, application/problem+json"), subject, progress);
        try (PatientBody body = answer.body()) {
            if (answer.headers().firstValueAsLong("Content-Length").orElse(0) > MOST_JSON) {
                throw tooLarge(subject);
            }
            if (!Exchange.contentType(answer).contains("json")) {
                throw misunderstood(subject, "it is not JSON; perhaps another program answers at this address");
            }
            byte[] bytes = body.readNBytes(MOST_JSON + 1);
            if (bytes.length > MOST_JSON) {
                throw tooLarge(subject);
            }
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            // the words of the exception may hold what is in the answer: they are not repeated
            throw misunderstood(subject, "it is not whole JSON");
        } catch (IOException e) {
            throw new CallFailure(
                    TelephonyCodes.UNREACHABLE,
                    address.origin() + " broke off its answer to the request for " + subject + ".",
                    e);
        }
    }

    CallFailure misunderstood(String subject, String why) {
        return new CallFailure(
                TelephonyCodes.ANSWER,
                "The answer of " + address.origin() + " to the request for " + subject + " cannot be used: " + why
                        + ".");
    }

    private CallFailure tooLarge(String subject) {
        return new CallFailure(
                TelephonyCodes.ANSWER_TOO_LARGE,
                "The answer of " + address.origin() + " to the request for " + subject + " is larger than "
                        + (MOST_JSON >> 20) + " MB and was not read.");
    }
}
