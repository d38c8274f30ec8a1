// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives every command of ours the session through its constructor. */
final class CommandFactory implements IFactory {
    private final Session session;

    CommandFactory(Session session) {
        this.session = session;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Constructor<K> constructor;
        try {
            constructor = type.getDeclaredConstructor(Session.class);
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
        try {
            return constructor.newInstance(session);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("cannot make " + type.getSimpleName(), e.getCause());
        }
    }
}
