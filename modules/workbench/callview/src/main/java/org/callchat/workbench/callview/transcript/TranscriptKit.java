// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.transcript;

import javax.swing.text.AbstractDocument;
import javax.swing.text.Element;
import javax.swing.text.ParagraphView;
import javax.swing.text.StyledEditorKit;
import javax.swing.text.ViewFactory;

/** Lays a transcript out in paragraphs that know their height at every width. */
final class TranscriptKit extends StyledEditorKit {

    @Override
    public ViewFactory getViewFactory() {
        ViewFactory standard = super.getViewFactory();
        return element -> AbstractDocument.ParagraphElementName.equals(element.getName())
                ? new WrappedParagraph(element)
                : standard.create(element);
    }

    /**
     * A paragraph that asks its rows again how high they are when the width changes. Swing's own asks only when their
     * number changes, and keeps a wrong height when two rows are filled otherwise and are still two.
     */
    private static final class WrappedParagraph extends ParagraphView {
        private int wrappedAt = -1;

        WrappedParagraph(Element element) {
            super(element);
        }

        @Override
        protected void layout(int width, int height) {
            if (width != wrappedAt) {
                wrappedAt = width;
                preferenceChanged(null, false, true);
            }
            super.layout(width, height);
        }
    }
}
