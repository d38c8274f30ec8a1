// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Charts of one call, made of small parts: values that say what is shown ({@code VisibleWindow}, {@code TimelineState},
 * {@code TimeScale}, {@code TrackLayout}), painters that turn values into pixels for the region that needs them, and
 * components that only wire the two. All that changes is one {@code TimelineState} with one kind of listener.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.charts;
