// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.application.windows;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JToggleButton;
import javax.swing.text.JTextComponent;
import junit.framework.Test;
import org.netbeans.jellytools.MainWindowOperator;
import org.netbeans.jellytools.TopComponentOperator;
import org.netbeans.jemmy.ComponentChooser;
import org.netbeans.jemmy.operators.JListOperator;
import org.netbeans.jemmy.operators.JTableOperator;
import org.netbeans.jemmy.operators.JTextAreaOperator;
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
        EventWatch watch = EventWatch.begin();
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
        if (Boolean.getBoolean("chat.test.again")) {
            findsWhatWasSaid(call);
        } else {
            judges(call);
        }
        watch.slow().forEach(line -> System.out.println("EVENT THREAD " + line));
        assertEquals("the event thread never waits", List.of(), watch.forbidden());
    }

    private static void judges(TopComponentOperator call) {
        JListOperator silences = new JListOperator(call);
        silences.clickOnItem(0, 1);
        silences.pushKey(KeyEvent.VK_2);
        call.waitState(seen("a verdict", window -> labelled(window, "1 of 1 judged")));
        silences.pushKey(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK);
        call.waitState(seen("the verdict taken back", window -> labelled(window, "0 of 1 judged")));
        silences.pushKey(KeyEvent.VK_3);
        call.waitState(seen("another verdict", window -> labelled(window, "1 of 1 judged")));
        JTextAreaOperator note = new JTextAreaOperator(call);
        note.setText("looked for the form");
        note.pushKey(KeyEvent.VK_ENTER, InputEvent.CTRL_DOWN_MASK);
        call.waitState(seen("the note kept", window -> keptNotes().equals(List.of("looked for the form"))));
    }

    /** As the workspace has them. */
    private static List<String> keptNotes() {
        return org.callchat.workbench.core.DeskService.getDefault()
                .desk()
                .join()
                .reviews()
                .judgements(new org.callchat.api.model.OrderId("N-1001"))
                .stream()
                .map(judgement -> judgement.opinion().note())
                .toList();
    }

    private static void findsWhatWasSaid(TopComponentOperator call) {
        call.waitState(seen("the verdict of before", window -> labelled(window, "1 of 1 judged")));
        new JListOperator(call).clickOnItem(0, 1);
        call.waitState(seen("the note of before", window -> says(window, "looked for the form")));
        call.waitState(seen(
                "the verdict itself",
                window -> any(
                        window,
                        c -> c instanceof JToggleButton button
                                && button.isSelected()
                                && "System".equals(button.getText()))));
    }

    private static boolean labelled(Component component, String text) {
        return any(component, c -> c instanceof JLabel label && text.equals(label.getText()));
    }

    private static boolean any(Component component, Predicate<Component> test) {
        if (test.test(component)) {
            return true;
        }
        return component instanceof Container container
                && Arrays.stream(container.getComponents()).anyMatch(child -> any(child, test));
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
        return any(
                component,
                c -> c instanceof JTextComponent field && field.getText().contains(text));
    }
}
