// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.startup;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.workbench.core.StatusFeed;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.modules.OnStop;
import org.openide.util.NbBundle.Messages;

/** Asks once before work in hand is interrupted. */
@OnStop
@Messages({
    "TTL_Close=Close CHAT?",
    "# {0} - calls",
    "MSG_Close={0,choice,1#One call is|1<{0} calls are} being analysed. It will go on where it stopped the next time you start CHAT.",
    "BTN_Close=Close",
    "BTN_Stay=Keep Working"
})
public final class ClosingQuestion implements Callable<Boolean> {
    @Override
    public Boolean call() {
        int inHand = StatusFeed.getDefault()
                .latest()
                .filter(DeskStatus::running)
                .map(status -> status.inHand().size())
                .orElse(0);
        return inHand == 0 || wantsToClose(inHand);
    }

    private static boolean wantsToClose(int inHand) {
        String close = Bundle.BTN_Close();
        NotifyDescriptor question = new NotifyDescriptor(
                Bundle.MSG_Close(inHand),
                Bundle.TTL_Close(),
                NotifyDescriptor.DEFAULT_OPTION,
                NotifyDescriptor.QUESTION_MESSAGE,
                new Object[] {close, Bundle.BTN_Stay()},
                close);
        return Optional.ofNullable(DialogDisplayer.getDefault().notify(question))
                .filter(close::equals)
                .isPresent();
    }
}
