package dev.rationale.server.config;

import dev.rationale.cdshooks.settings.InvalidSettings;
import dev.rationale.cdshooks.settings.Setting;
import dev.rationale.cdshooks.settings.SettingsReader;
import dev.rationale.cdshooks.settings.SettingsSchema;
import dev.rationale.engine.guideline.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts the settings of the service together: defaults, the file, the environment, the command line; the later wins. */
public final class ServiceSettingsReader {

    /** Password of the PKCS #12 file. */
    public static final String TLS_PASSWORD = "RATIONALE_TLS_PASSWORD";

    /** What a caller of the admin port has to present. */
    public static final String ADMIN_TOKEN = "RATIONALE_ADMIN_TOKEN";

    /** Where the file is, if it is not {@code rationale.yaml} in the working directory. */
    private static final String CONFIG = "RATIONALE_CONFIG";

    private static final String PREFIX = "RATIONALE_";
    private static final Set<String> SECRETS = Set.of(TLS_PASSWORD, ADMIN_TOKEN);

    /** Variables of the launcher and of other commands. */
    private static final Set<String> OTHERS = Set.of(CONFIG, "RATIONALE_JAVA_OPTS", "RATIONALE_DEBUG");

    private static final String AUDIT = "RATIONALE_AUDIT_";

    private static final Path DEFAULT_FILE = Path.of("rationale.yaml");

    private ServiceSettingsReader() {}

    /**
     * The settings in force.
     *
     * @param named the file that the command line names, if any
     * @param environment variables of the process
     * @param overrides what the command line says, by the paths of the file
     * @throws InvalidSettings with every problem that was found
     */
    public static Settings read(Optional<Path> named, Map<String, String> environment, Map<String, String> overrides) {
        SettingsSchema schema = new SettingsSchema("service");
        SettingsReader reader = new SettingsReader(schema);
        named.or(() -> Optional.ofNullable(environment.get(CONFIG))
                        .filter(path -> !path.isEmpty())
                        .map(Path::of))
                .or(() -> Optional.of(DEFAULT_FILE).filter(Files::exists))
                .ifPresent(reader::file);
        fromEnvironment(environment, schema, reader);
        overrides.forEach((path, value) -> reader.set(path, value, "command line"));
        Map<String, String> secrets = secrets(environment);
        return new Settings(
                reader.read(SettingValues.class, values -> SettingsValidator.problems(values, secrets)), secrets);
    }

    private static void fromEnvironment(Map<String, String> environment, SettingsSchema schema, SettingsReader reader) {
        Map<String, Setting> byVariable = schema.settings().stream()
                .filter(setting -> !setting.path().contains("[]"))
                .collect(Collectors.toMap(Setting::variable, setting -> setting));
        environment.forEach((variable, value) -> {
            Setting setting = byVariable.get(variable);
            if (setting != null) {
                reader.set(setting.path(), value, variable);
            } else if (variable.startsWith(PREFIX) && !elsewhere(variable)) {
                Set<String> known = new TreeSet<>(byVariable.keySet());
                known.addAll(SECRETS);
                reader.tell(variable, "the variable is not known", Nearest.maybe(variable, known));
            }
        });
    }

    private static boolean elsewhere(String variable) {
        return SECRETS.contains(variable) || OTHERS.contains(variable) || variable.startsWith(AUDIT);
    }

    private static Map<String, String> secrets(Map<String, String> environment) {
        Map<String, String> secrets = new HashMap<>(environment);
        secrets.keySet().removeIf(variable -> !SECRETS.contains(variable) && !variable.startsWith(AUDIT));
        return secrets;
    }
}
