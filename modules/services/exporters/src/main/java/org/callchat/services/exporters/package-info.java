// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What every format needs: files that appear complete or not at all, a walk through the calls with progress and cancel,
 * and text and figures that are safe to write. The formats stand in {@code html}, {@code csv} and {@code json}.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.exporters;
