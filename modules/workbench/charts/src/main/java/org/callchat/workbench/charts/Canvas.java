// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A component that paints itself and that assistive technology can name. */
abstract class Canvas extends JComponent {

    Canvas(String name) {
        setOpaque(true);
        getAccessibleContext().setAccessibleName(name);
    }

    @Override
    public final AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Picture();
        }
        return accessibleContext;
    }

    private final class Picture extends AccessibleJComponent {
        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.CANVAS;
        }
    }
}
