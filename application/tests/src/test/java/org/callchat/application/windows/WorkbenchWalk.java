// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.application.windows;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.function.Predicate;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.netbeans.jellytools.MainWindowOperator;
import org.netbeans.jellytools.TopComponentOperator;
import org.netbeans.jemmy.ComponentChooser;
import org.netbeans.jemmy.operators.JTableOperator;
import org.netbeans.junit.NbModuleSuite;
import org.netbeans.junit.NbTestCase;

/** A walk through the windows, run inside the Platform by {@link WindowsTest}; JUnit 3 is what the Platform drives. */
public class WorkbenchWalk extends NbTestCase {
    public WorkbenchWalk(String name) {
        super(name);
    }

    public static Test suite() {
        return NbModuleSuite.createConfiguration(WorkbenchWalk.class)
                .gui(true)
                .clusters(".*")
                .enableModules("chat", ".*")
                .suite();
    }

    public void testQueueAndCallInStep() {
        String title = MainWindowOperator.getDefault().getTitle();
        assertTrue(title, title.contains("CHAT"));
        open(Path.of(System.getProperty("chat.test.workspace")));

        TopComponentOperator queue = new TopComponentOperator("Queue");
        JTableOperator orders = new JTableOperator(queue);
        orders.waitState(seen("two orders", table -> ((JTable) table).getRowCount() == 2));
        int row = rowOf((JTable) orders.getSource(), "N-1001");
        orders.clickOnCell(row, 1, 2);

        TopComponentOperator call = new TopComponentOperator("N-1001");
        call.waitState(seen("the transcript", window -> says(window, "Let me check that for you.")));
    }

    private static ComponentChooser seen(String what, Predicate<Component> test) {
        return new ComponentChooser() {
            @Override
            public boolean checkComponent(Component component) {
                return test.test(component);
            }

            @Override
            public String getDescription() {
                return what;
            }
        };
    }

    private static void open(Path workspace) {
        org.callchat.workbench.core.DeskService.getDefault().open(workspace);
    }

    private static int rowOf(JTable table, String order) {
        for (int row = 0; row < table.getRowCount(); row++) {
            for (int column = 0; column < table.getColumnCount(); column++) {
                if (String.valueOf(table.getValueAt(row, column)).contains(order)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no row for " + order);
    }

    /** Whether some text component in the window has the text. */
    private static boolean says(Component component, String text) {
        if (component instanceof JTextComponent field && field.getText().contains(text)) {
            return true;
        }
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                if (says(child, text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
