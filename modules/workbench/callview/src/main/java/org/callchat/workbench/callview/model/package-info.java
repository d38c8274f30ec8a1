// SPDX-License-Identifier: GPL-3.0-or-later
/** What is shown of a call and what follows from a person's moves; knows no toolkit, and is used by one thread. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.callview.model;
