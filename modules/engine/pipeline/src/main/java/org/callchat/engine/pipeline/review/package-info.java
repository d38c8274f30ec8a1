// SPDX-License-Identifier: GPL-3.0-or-later
/** What people say about calls: judging silences, how far reviewers agree, labels for other tools. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.pipeline.review;
