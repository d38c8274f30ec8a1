// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.util.List;
import org.callchat.api.model.Parameter;

/** What may be kept, for how long, and how often that is seen to. */
public final class CareSettings {
    static final Parameter<String> BACKUP_FOLDER = Parameter.text(
            "storage.backup_folder",
            "Folder for backups",
            "Best on another disk. Empty: backups in the workspace.",
            "",
            List.of());
    static final Parameter<Integer> FULL_HOURS = Parameter.count(
            "storage.full_hours",
            "Full backup every",
            "How often everything is backed up while the workspace is open and at work. 0: never by itself.",
            "h",
            24,
            0,
            8784);
    static final Parameter<Integer> INCREMENT_MINUTES = Parameter.count(
            "storage.increment_minutes",
            "Increment every",
            "How often what is new since the last backup is saved. 0: never by itself.",
            "min",
            60,
            0,
            10_080);
    static final Parameter<Integer> KEEP_FULL = Parameter.count(
            "storage.keep_full",
            "Full backups kept",
            "The oldest goes, with its increments, when there are more.",
            "",
            7,
            1,
            1000);
    static final Parameter<Double> CACHE_GB = Parameter.number(
            "storage.cache_gb",
            "Size of the cache",
            "Levels, voices and decoded sound, which can be made again; the oldest go first.",
            "GB",
            10,
            0.1,
            10_000);
    static final Parameter<Integer> RECORDINGS_DAYS = Parameter.count(
            "storage.recordings_days",
            "Downloaded recordings kept for",
            "Older ones are deleted; results stay. 0: for ever.",
            "d",
            0,
            0,
            36_500);
    static final Parameter<Double> RECORDINGS_GB = Parameter.number(
            "storage.recordings_gb",
            "Size of downloaded recordings",
            "When there are more, the oldest go first; results stay. 0: no limit.",
            "GB",
            0,
            0,
            1_000_000);
    static final Parameter<Integer> TEMP_HOURS = Parameter.count(
            "storage.temp_hours",
            "Temporary files kept for",
            "Unfinished files of work that was broken off.",
            "h",
            24,
            1,
            8784);
    static final Parameter<Integer> REPLACED_DAYS = Parameter.count(
            "storage.replaced_days",
            "Replaced databases kept for",
            "What was there before a backup was restored. 0: for ever.",
            "d",
            30,
            0,
            36_500);
    static final Parameter<Integer> LOGS_DAYS =
            Parameter.count("storage.logs_days", "Logs kept for", "Older ones are deleted.", "d", 90, 1, 3650);
    static final Parameter<Integer> LOGS_MB =
            Parameter.count("storage.logs_mb", "Size of logs", "The oldest go first.", "MB", 500, 1, 1_000_000);
    static final Parameter<Integer> COMPRESS_DAYS = Parameter.count(
            "storage.compress_days",
            "Database compressed every",
            "While no call is in hand. 0: never by itself.",
            "d",
            7,
            0,
            3650);

    public static final List<Parameter<?>> ALL = List.of(
            BACKUP_FOLDER,
            FULL_HOURS,
            INCREMENT_MINUTES,
            KEEP_FULL,
            CACHE_GB,
            RECORDINGS_DAYS,
            RECORDINGS_GB,
            TEMP_HOURS,
            REPLACED_DAYS,
            LOGS_DAYS,
            LOGS_MB,
            COMPRESS_DAYS);

    private CareSettings() {}
}
