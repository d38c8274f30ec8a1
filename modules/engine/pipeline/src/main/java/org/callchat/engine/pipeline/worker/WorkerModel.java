// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import org.callchat.api.model.Settings;

/**
 * What a worker loads, and what is borne of it.
 *
 * @param prepared what the transcriber made of the settings
 */
public record WorkerModel(Settings prepared, WorkerLimits limits) {}
