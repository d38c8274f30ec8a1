// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The four extension points. Providers are listed in {@code META-INF/services}, which both the Platform's Lookup and
 * {@link java.util.ServiceLoader} read, so that the workbench and the command line see the same ones.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.api.spi;
