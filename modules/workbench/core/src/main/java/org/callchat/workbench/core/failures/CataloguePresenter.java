// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.failures;

import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.engine.pipeline.Chat;
import org.callchat.engine.pipeline.ErrorCatalogue;
import org.callchat.workbench.core.ErrorPresenter;
import org.callchat.workbench.core.Explanation;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Explains failures from the error catalogue. The technical cause goes to the log, once. */
@ServiceProvider(service = ErrorPresenter.class)
@Messages({
    "TTL_Failed=That did not work",
    "MSG_Fault=Something unexpected happened inside CHAT. Your calls and results are safe; the details are in the log.",
    "ADV_Fault=Try again. If it happens again, please report it with the log (messages.log in the user folder, var/log)."
})
public final class CataloguePresenter implements ErrorPresenter {
    /** Anything that is no {@link CallFailure} is a fault of ours. */
    static final FailureCode FAULT = new FailureCode("GUI_UNK_FAULT");

    private static final Logger LOG = Logger.getLogger(CataloguePresenter.class.getName());

    private final Function<FailureCode, Optional<ErrorCatalogue.Entry>> catalogue;

    /** For Lookup. */
    public CataloguePresenter() {
        this(code -> ignoringFaults(() -> Chat.errors().find(code)));
    }

    CataloguePresenter(Function<FailureCode, Optional<ErrorCatalogue.Entry>> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Explanation explain(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof CallFailure known) {
            Optional<ErrorCatalogue.Entry> entry = catalogue.apply(known.code());
            return new Explanation(
                    entry.map(ErrorCatalogue.Entry::title).orElseGet(Bundle::TTL_Failed),
                    known.explanation(),
                    entry.map(ErrorCatalogue.Entry::consequence),
                    Optional.of(known.code().value()),
                    entry.map(ErrorCatalogue.Entry::advice).orElse(List.of()));
        }
        return new Explanation(
                Bundle.TTL_Failed(), Bundle.MSG_Fault(), Optional.of(FAULT.value()), List.of(Bundle.ADV_Fault()));
    }

    @Override
    public void note(Throwable failure) {
        log(failure);
        Explanation said = explain(failure);
        EventQueue.invokeLater(() -> NotificationDisplayer.getDefault()
                .notify(
                        said.title(),
                        new WarningIcon(),
                        said.message(),
                        e -> ExplanationDialogue.show(said),
                        NotificationDisplayer.Priority.NORMAL,
                        NotificationDisplayer.Category.WARNING));
    }

    @Override
    public void show(Throwable failure) {
        log(failure);
        Explanation said = explain(failure);
        EventQueue.invokeLater(() -> ExplanationDialogue.show(said));
    }

    private static void log(Throwable failure) {
        Throwable cause = unwrapped(failure);
        LOG.log(cause instanceof CallFailure ? Level.INFO : Level.WARNING, explanationForLog(cause), cause);
    }

    private static String explanationForLog(Throwable cause) {
        return cause instanceof CallFailure known ? known.code() + ": " + known.explanation() : FAULT.value();
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapper && cause != null ? unwrapped(cause) : failure;
    }

    private static <T> Optional<T> ignoringFaults(Supplier<Optional<T>> lookup) {
        try {
            return lookup.get();
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "The error catalogue could not be read; failures are shown without its advice.", e);
            return Optional.empty();
        }
    }
}
