// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.look;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import javax.swing.UIManager;
import org.openide.LifecycleManager;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Mnemonics;
import org.openide.awt.NotificationDisplayer;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle.Messages;
import org.openide.util.NbPreferences;
import org.openide.util.actions.Presenter;
import org.openide.windows.WindowManager;

/** Switches between the light and the dark look, and keeps the choice. */
@ActionID(category = "View", id = "org.callchat.workbench.core.look.LookToggle")
@ActionRegistration(displayName = "#CTL_DarkLook", lazy = false)
@ActionReference(path = "Menu/View", position = 100)
@Messages({
    "CTL_DarkLook=&Dark Look",
    "TTL_Restart=The look has changed",
    "MSG_Restart=The tabs follow at the next start. Restart now."
})
public final class LookToggle extends AbstractAction implements Presenter.Menu {

    public LookToggle() {
        super(Bundle.CTL_DarkLook().replace("&", ""));
    }

    @Override
    public JMenuItem getMenuPresenter() {
        JCheckBoxMenuItem item = new JCheckBoxMenuItem(this);
        Mnemonics.setLocalizedText(item, Bundle.CTL_DarkLook());
        item.setSelected(FlatLaf.isLafDark());
        return item;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        boolean changed = FlatLaf.isLafDark() ? FlatLightLaf.setup() : FlatDarkLaf.setup();
        if (changed) {
            // where the Platform looks for it at the next start
            NbPreferences.root()
                    .node("laf")
                    .put("laf", UIManager.getLookAndFeel().getClass().getName());
            WindowManager.getDefault().updateUI();
            NotificationDisplayer.getDefault()
                    .notify(
                            Bundle.TTL_Restart(),
                            ImageUtilities.loadImageIcon("org/callchat/workbench/core/actions/start.svg", false),
                            Bundle.MSG_Restart(),
                            e -> restart(),
                            NotificationDisplayer.Priority.NORMAL,
                            NotificationDisplayer.Category.INFO);
        }
    }

    private static void restart() {
        LifecycleManager.getDefault().markForRestart();
        LifecycleManager.getDefault().exit();
    }
}
