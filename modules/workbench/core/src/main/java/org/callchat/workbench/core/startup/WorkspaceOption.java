// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.startup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callchat.workbench.core.DeskService;
import org.netbeans.api.sendopts.CommandException;
import org.netbeans.spi.sendopts.Env;
import org.netbeans.spi.sendopts.Option;
import org.netbeans.spi.sendopts.OptionProcessor;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Reads {@code --workspace} and opens the workspace, also when nothing was said on the command line. */
@ServiceProvider(service = OptionProcessor.class)
@Messages({
    "OPT_Workspace=--workspace <folder>",
    "OPT_Workspace_Description=opens this workspace instead of the one that was open last",
    "# {0} - text",
    "ERR_NoPath=\"{0}\" cannot be the path of a workspace."
})
public final class WorkspaceOption extends OptionProcessor {
    private static final String BUNDLE = "org.callchat.workbench.core.startup.Bundle";
    private static final Option ALWAYS = Option.always();
    private static final Option WORKSPACE = Option.displayName(
            Option.shortDescription(
                    Option.requiredArgument(Option.NO_SHORT_NAME, "workspace"), BUNDLE, "OPT_Workspace_Description"),
            BUNDLE,
            "OPT_Workspace");

    @Override
    protected Set<Option> getOptions() {
        return Set.of(ALWAYS, WORKSPACE);
    }

    @Override
    protected void process(Env env, Map<Option, String[]> values) throws CommandException {
        String[] given = values.get(WORKSPACE);
        DeskService desks = DeskService.getDefault();
        if (given != null && given.length > 0) {
            desks.open(resolved(env, given[0]));
        } else if (desks.workspace().isEmpty()) {
            desks.open(LastWorkspace.standard().orDefault());
        }
    }

    private static Path resolved(Env env, String given) throws CommandException {
        try {
            return Optional.ofNullable(env.getCurrentDirectory())
                    .map(directory -> directory.toPath().resolve(given))
                    .orElseGet(() -> Path.of(given))
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw (CommandException) new CommandException(2, Bundle.ERR_NoPath(given)).initCause(e);
        }
    }
}
