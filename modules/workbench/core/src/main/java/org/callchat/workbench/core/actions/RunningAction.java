// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.actions;

import javax.swing.AbstractAction;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.workbench.core.StatusFeed;
import org.openide.awt.Actions;

/** An action whose sense depends on whether the workers run. */
abstract class RunningAction extends AbstractAction {

    RunningAction(String name, String hint, String icon) {
        super(name);
        putValue("iconBase", icon);
        putValue(SHORT_DESCRIPTION, hint);
        putValue("menuText", name);
        putValue("popupText", Actions.cutAmpersand(name));
        setEnabled(false);
        StatusFeed.getDefault().listen(status -> setEnabled(enabledFor(status)));
    }

    abstract boolean enabledFor(DeskStatus status);
}
