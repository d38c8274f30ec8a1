// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.Map;
import java.util.Set;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.InputMap;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.text.JTextComponent;

/** Binds keys for a whole panel, wherever in it the focus is, but not while something is being typed. */
final class Shortcuts {

    private Shortcuts() {}

    static void bind(JComponent panel, Map<CallKey, Runnable> commands) {
        commands.forEach((key, command) -> {
            panel.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key.stroke(), key);
            panel.getActionMap().put(key, new Command(command));
        });
        giveWay(panel, commands.keySet());
    }

    /** Lists, texts and split panes have uses of their own for some of the keys; here they mean the same everywhere. */
    private static void giveWay(Container parent, Set<CallKey> keys) {
        for (Component child : parent.getComponents()) {
            boolean typing = child instanceof JTextComponent text && text.isEditable();
            if (child instanceof JComponent component
                    && !typing
                    && !(child instanceof AbstractButton)
                    && !(child instanceof JComboBox)) {
                giveWay(component.getInputMap(), keys);
                giveWay(component.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT), keys);
                giveWay(component, keys);
            }
        }
    }

    /** A binding to an action that is not there lets the key go on to the panel. */
    private static void giveWay(InputMap map, Set<CallKey> keys) {
        keys.stream().map(CallKey::stroke).filter(s -> map.get(s) != null).forEach(s -> map.put(s, "none"));
    }

    private static final class Command extends AbstractAction {
        private final transient Runnable command;

        Command(Runnable command) {
            this.command = command;
        }

        @Override
        public boolean isEnabled() {
            Component owner =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            return !(owner instanceof JTextComponent text && text.isEditable());
        }

        @Override
        public void actionPerformed(ActionEvent e) {
            command.run();
        }
    }
}
