// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code chat store}: where orders and results are kept. */
@Command(
        name = "store",
        header = "Move orders and results from one machine's database to a team's.",
        subcommands = StoreMoveCommand.class)
final class StoreCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageProblem("name what to do: chat store move --to URL");
    }
}
