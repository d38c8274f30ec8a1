// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.secrets;

import java.awt.GridLayout;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import org.callchat.workbench.core.BackgroundTasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;

/** Keeps the token of a telephony service in the keyring. It is never shown again. */
@ActionID(category = "File", id = "org.callchat.workbench.core.secrets.TelephonyTokenAction")
@ActionRegistration(displayName = "#CTL_TelephonyToken")
@ActionReference(path = "Menu/File", position = 260)
@Messages({
    "CTL_TelephonyToken=Telephony &Token…",
    "TTL_TelephonyToken=Token of a Telephony Service",
    "LBL_TelephonyServer=Address, like https://calls.example.org:",
    "LBL_TelephonyToken=Token (empty to forget it):",
    "MSG_KeepingToken=Keeping the token",
    "# {0} - server",
    "MSG_TokenKept=The token for {0} is in the keyring",
    "MSG_NoServer=That is no address like https://calls.example.org."
})
public final class TelephonyTokenAction implements ActionListener {
    private static final String TOKEN = "telephony.token";

    @Override
    public void actionPerformed(ActionEvent event) {
        JTextField server = new JTextField(30);
        JPasswordField token = new JPasswordField(30);
        DialogDescriptor dialogue = new DialogDescriptor(panel(server, token), Bundle.TTL_TelephonyToken());
        if (DialogDisplayer.getDefault().notify(dialogue) == NotifyDescriptor.OK_OPTION) {
            origin(server.getText())
                    .ifPresentOrElse(
                            origin -> keep(origin, token.getPassword()),
                            () -> DialogDisplayer.getDefault()
                                    .notifyLater(new NotifyDescriptor.Message(
                                            Bundle.MSG_NoServer(), NotifyDescriptor.WARNING_MESSAGE)));
        }
    }

    private static JPanel panel(JTextField server, JPasswordField token) {
        JPanel panel = new JPanel(new GridLayout(0, 1, 0, 4));
        panel.setBorder(javax.swing.BorderFactory.createEmptyBorder(12, 12, 12, 12));
        JLabel serverLabel = new JLabel(Bundle.LBL_TelephonyServer());
        JLabel tokenLabel = new JLabel(Bundle.LBL_TelephonyToken());
        serverLabel.setLabelFor(server);
        tokenLabel.setLabelFor(token);
        panel.add(serverLabel);
        panel.add(server);
        panel.add(tokenLabel);
        panel.add(token);
        return panel;
    }

    /** Scheme, host and port: whom the token is told. */
    static Optional<String> origin(String text) {
        try {
            URI uri = new URI(text.strip());
            return uri.getHost() == null || uri.getScheme() == null || uri.getRawUserInfo() != null
                    ? Optional.empty()
                    : Optional.of(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getRawAuthority());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static void keep(String origin, char[] token) {
        BackgroundTasks.getDefault()
                .run(
                        Bundle.MSG_KeepingToken(),
                        progress -> {
                            KeyringSecrets.keep(TOKEN, origin, token, Bundle.TTL_TelephonyToken());
                            return origin;
                        },
                        server -> StatusDisplayer.getDefault().setStatusText(Bundle.MSG_TokenKept(server)));
    }
}
