package dev.rationale.server.config;

import java.util.Map;
import java.util.Optional;

/**
 * The settings in force.
 *
 * @param values what was written, or what holds where nothing was
 * @param secrets what comes from the environment only
 */
public record Settings(SettingValues values, Map<String, String> secrets) {

    public Settings {
        secrets = Map.copyOf(secrets);
    }

    /** A secret by the variable that holds it. */
    public Optional<String> secret(String variable) {
        return Optional.ofNullable(secrets.get(variable));
    }

    /** Secrets are left out. */
    @Override
    public String toString() {
        return values.toString();
    }
}
