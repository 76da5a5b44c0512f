package io.keyhold.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The server's settings, given on its command line. Defaults suit a small footprint; {@code KEYHOLD_POSTGRES_OPTIONS} or
 * the property {@code keyhold.postgres.options} ("shared_buffers=256MB work_mem=16MB") change them, except those that keep
 * data safe and the door shut.
 */
record Settings(Map<String, String> values) {
    private static final Set<String> FIXED = Set.of(
            "fsync",
            "full_page_writes",
            "synchronous_commit",
            "zero_damaged_pages",
            "ignore_checksum_failure",
            "config_file",
            "listen_addresses",
            "unix_socket_directories",
            "port",
            "data_directory",
            "hba_file",
            "password_encryption",
            "ssl");
    private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

    Settings {
        values = Map.copyOf(values);
    }

    static Settings defaults() {
        var values = new LinkedHashMap<String, String>();
        values.put("shared_buffers", "96MB");
        values.put("max_connections", "60");
        values.put("work_mem", "8MB");
        values.put("maintenance_work_mem", "64MB");
        values.put("max_wal_size", "512MB");
        values.put("huge_pages", "off");
        values.put("io_workers", "2");
        values.put("autovacuum_max_workers", "2");
        values.put("jit", "off");
        // Solid state disks, and a ledger mostly in memory: an index is worth it sooner than the server's defaults
        // believe.
        values.put("random_page_cost", "1.1");
        values.put("effective_cache_size", "1GB");
        values.put("timezone", "UTC");
        values.put("log_timezone", "UTC");
        values.put("log_line_prefix", "%m [%p] %u ");
        return new Settings(values).withAll(fromOutside());
    }

    private static String fromOutside() {
        var fromEnvironment = System.getenv().getOrDefault("KEYHOLD_POSTGRES_OPTIONS", "");
        return System.getProperty("keyhold.postgres.options", fromEnvironment);
    }

    private Settings withAll(String options) {
        var settings = this;
        for (var option : options.strip().split("\\s+")) {
            if (!option.isEmpty()) {
                var equals = option.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("PostgreSQL option without '=': " + option);
                }
                settings = settings.with(option.substring(0, equals), option.substring(equals + 1));
            }
        }
        return settings;
    }

    Settings with(String name, String value) {
        if (FIXED.contains(name) || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("PostgreSQL option may not be set: " + name);
        }
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Settings(changed);
    }

    List<String> arguments(HomeFolder home, int port) {
        var all = new LinkedHashMap<>(values);
        all.put("fsync", "on");
        all.put("full_page_writes", "on");
        all.put("password_encryption", "scram-sha-256");
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", Integer.toString(port));
        all.put("unix_socket_directories", "");
        all.put("logging_collector", "on");
        all.put("log_directory", home.logs().toString());
        // One file a weekday, each overwritten a week later: the log can never fill the disk by age.
        all.put("log_filename", "postgres-%a.log");
        all.put("log_truncate_on_rotation", "on");
        all.put("log_rotation_age", "1d");
        all.put("log_rotation_size", "0");
        var arguments = new ArrayList<String>();
        all.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
