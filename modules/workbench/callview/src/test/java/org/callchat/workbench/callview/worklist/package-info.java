// SPDX-License-Identifier: GPL-3.0-or-later
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview.worklist;
