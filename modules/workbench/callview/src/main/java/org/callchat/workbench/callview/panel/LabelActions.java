// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.callchat.api.spi.LabelFormat;
import org.callchat.engine.pipeline.review.LabelImport;
import org.callchat.workbench.callview.look.Glyph;
import org.callchat.workbench.callview.model.CallSupply;
import org.callchat.workbench.callview.review.ReviewViewModel;
import org.callchat.workbench.core.BackgroundTasks;
import org.callchat.workbench.core.Explanation;

/** Silences and text for label editors and caption players, and silences back from them. */
final class LabelActions {
    private final CallSupply supply;
    private final BackgroundTasks tasks;
    private final Function<Throwable, Explanation> explain;
    private final ReviewViewModel review;
    private final Consumer<ReviewViewModel> reload;
    private final JButton button = Glyph.MORE.button("Exchange labels with other tools");

    LabelActions(
            CallSupply supply,
            BackgroundTasks tasks,
            Function<Throwable, Explanation> explain,
            ReviewViewModel review,
            Consumer<ReviewViewModel> reload) {
        this.supply = supply;
        this.tasks = tasks;
        this.explain = explain;
        this.review = review;
        this.reload = reload;
        button.addActionListener(e -> menu().show(button, 0, button.getHeight()));
    }

    JButton button() {
        return button;
    }

    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        menu.add("Export Labels…").addActionListener(e -> withFormats(this::export));
        menu.add("Import Labels…").addActionListener(e -> withFormats(this::read));
        return menu;
    }

    private void withFormats(Consumer<List<LabelFormat>> then) {
        tasks.runQuietly(progress -> supply.reviews().labelFormats(), then);
    }

    private void export(List<LabelFormat> formats) {
        JFileChooser chooser = chooser(formats, "Export Labels");
        chooser.setSelectedFile(new File(supply.id().value()));
        if (chooser.showSaveDialog(button) == JFileChooser.APPROVE_OPTION) {
            LabelFormat format =
                    formats.get(List.of(chooser.getChoosableFileFilters()).indexOf(chooser.getFileFilter()));
            File file = withEnding(chooser.getSelectedFile(), format.extension());
            if (!file.exists() || mayReplace(file)) {
                String reviewer = review.reviewer();
                tasks.runQuietly(
                        progress -> {
                            supply.reviews().exportLabels(supply.id(), format.id(), reviewer, file.toPath());
                            return file;
                        },
                        written -> {},
                        this::refuse);
            }
        }
    }

    private boolean mayReplace(File file) {
        return JOptionPane.showConfirmDialog(
                        button,
                        file.getName() + " is there already. Replace it?",
                        "Export Labels",
                        JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION;
    }

    private void read(List<LabelFormat> formats) {
        JFileChooser chooser = chooser(formats, "Import Labels");
        chooser.setAcceptAllFileFilterUsed(true);
        chooser.setFileFilter(chooser.getAcceptAllFileFilter());
        if (chooser.showOpenDialog(button) == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            String reviewer = review.reviewer();
            tasks.runQuietly(
                    progress -> supply.reviews().importLabels(supply.id(), Optional.empty(), reviewer, file, false),
                    this::taken,
                    this::refuse);
        }
    }

    private void taken(LabelImport labels) {
        reload.accept(review);
        String text = labels.text() == 0
                ? ""
                : String.format(Locale.ROOT, "%n%d lines of speech were left alone.", labels.text());
        JOptionPane.showMessageDialog(
                SwingUtilities.getWindowAncestor(button),
                String.format(
                        Locale.ROOT,
                        "%d silences judged, %d added, %d unchanged.%s",
                        labels.judged().size(),
                        labels.added().size(),
                        labels.unchanged(),
                        text),
                "Import Labels",
                JOptionPane.INFORMATION_MESSAGE);
    }

    private void refuse(Throwable cause) {
        Explanation why = explain.apply(cause);
        JOptionPane.showMessageDialog(
                SwingUtilities.getWindowAncestor(button), why.message(), why.title(), JOptionPane.WARNING_MESSAGE);
    }

    private JFileChooser chooser(List<LabelFormat> formats, String title) {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(title);
        chooser.setAcceptAllFileFilterUsed(false);
        formats.forEach(f -> chooser.addChoosableFileFilter(
                new FileNameExtensionFilter(f.label() + " (." + f.extension() + ")", f.extension())));
        return chooser;
    }

    private static File withEnding(File file, String extension) {
        String ending = "." + extension;
        return file.getName().toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT))
                ? file
                : new File(file.getParentFile(), file.getName() + ending);
    }
}
