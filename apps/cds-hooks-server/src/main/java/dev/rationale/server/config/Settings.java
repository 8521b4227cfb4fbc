package dev.rationale.server.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings in force. */
public final class Settings {

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final List<ClientSettings> clients;
    private final Map<String, String> secrets;

    Settings(Map<Setting, String> values, List<ClientSettings> clients, Map<String, String> secrets) {
        this.values.putAll(values);
        this.clients = List.copyOf(clients);
        this.secrets = Map.copyOf(secrets);
    }

    /** The value as text; the default where nothing was written. */
    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.byDefault());
    }

    /** The value, or nothing if it is empty. */
    public Optional<String> given(Setting setting) {
        return Optional.of(text(setting)).filter(value -> !value.isEmpty());
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** Kibibytes as bytes. */
    public int bytes(Setting setting) {
        return Math.multiplyExact(number(setting), 1 << 10);
    }

    public Duration millis(Setting setting) {
        return Duration.ofMillis(number(setting));
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /** The values of a list, separated by commas. */
    public List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    public List<ClientSettings> clients() {
        return clients;
    }

    /** What the environment says of the audit trail, its master key among it. */
    public Map<String, String> auditEnvironment() {
        return secrets;
    }

    /** A secret, which comes from the environment only. */
    public Optional<String> secret(String variable) {
        return Optional.ofNullable(secrets.get(variable));
    }

    /** Secrets are left out. */
    @Override
    public String toString() {
        return "Settings" + values;
    }
}
