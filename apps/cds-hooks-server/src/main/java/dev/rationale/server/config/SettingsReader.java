package dev.rationale.server.config;

import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts the settings together: defaults, the file, the environment, the command line; the later wins. */
public final class SettingsReader {

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
    private static final String DEFAULT_FILE = "rationale.yaml";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    private SettingsReader() {}

    /**
     * The settings in force.
     *
     * @param file the file that the command line names, if any
     * @param environment variables of the process
     * @param overrides what the command line says
     * @throws InvalidSettings with every problem that was found
     */
    public static Settings read(Optional<Path> file, Map<String, String> environment, Map<Setting, String> overrides) {
        SettingsReader reader = new SettingsReader();
        List<Written> entries = reader.file(file.or(() -> Optional.ofNullable(environment.get(CONFIG))
                .filter(named -> !named.isEmpty())
                .map(Path::of)));
        List<ClientSettings> clients = new ClientReader(reader.problems).read(entries);
        reader.fromFile(entries);
        reader.fromEnvironment(environment);
        overrides.forEach((setting, value) -> reader.put(setting, new Written("command line", setting.path(), value)));
        Settings settings = new Settings(reader.values, clients, secrets(environment));
        reader.problems.addAll(Agreement.problems(settings));
        if (!reader.problems.isEmpty()) {
            throw new InvalidSettings(reader.problems);
        }
        return settings;
    }

    private List<Written> file(Optional<Path> named) {
        Path file = named.orElse(Path.of(DEFAULT_FILE));
        if (named.isEmpty() && !Files.exists(file)) {
            return List.of();
        }
        try {
            return YamlEntries.read(file.toString(), Files.readString(file), problems);
        } catch (IOException unreadable) {
            problems.add(
                    new Problem("settings", file.toString(), 0, "the file cannot be read", "its name is another."));
            return List.of();
        }
    }

    private void fromFile(List<Written> entries) {
        Map<Setting, List<Written>> lists = new EnumMap<>(Setting.class);
        for (Written entry : entries) {
            String path = entry.path().replaceAll("\\[\\d+]", "[]");
            Optional<Setting> setting = Setting.at(path.replaceFirst("\\[]$", ""))
                    .filter(known -> path.endsWith("[]") == (known.kind() == Setting.Kind.LIST));
            if (setting.isPresent() && path.endsWith("[]")) {
                lists.computeIfAbsent(setting.get(), first -> new ArrayList<>()).add(entry);
            } else if (setting.isPresent()) {
                put(setting.get(), entry);
            } else if (!ClientReader.KNOWN.contains(path)) {
                unknown(entry.place(), path);
            }
        }
        lists.forEach((setting, written) ->
                values.put(setting, written.stream().map(Written::value).collect(Collectors.joining(","))));
    }

    private void unknown(String place, String path) {
        Set<String> known = new TreeSet<>(ClientReader.KNOWN);
        Arrays.stream(Setting.values())
                .forEach(one -> known.add(one.path() + (one.kind() == Setting.Kind.LIST ? "[]" : "")));
        problems.add(
                new Problem("settings", place, 0, "the key '" + path + "' is not known", Nearest.maybe(path, known)));
    }

    private void fromEnvironment(Map<String, String> environment) {
        Map<String, Setting> byVariable =
                Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::variable, one -> one));
        environment.forEach((variable, value) -> {
            Setting setting = byVariable.get(variable);
            if (setting != null) {
                put(setting, new Written(variable, setting.path(), value));
            } else if (variable.startsWith(PREFIX) && !elsewhere(variable)) {
                Set<String> known = new TreeSet<>(byVariable.keySet());
                known.addAll(SECRETS);
                problems.add(new Problem(
                        "settings", variable, 0, "the variable is not known", Nearest.maybe(variable, known)));
            }
        });
    }

    private static boolean elsewhere(String variable) {
        return SECRETS.contains(variable) || OTHERS.contains(variable) || variable.startsWith(AUDIT);
    }

    private void put(Setting setting, Written written) {
        Values.expected(setting.kind(), written.value())
                .ifPresentOrElse(
                        expected -> problems.add(new Problem(
                                "settings",
                                written.place(),
                                0,
                                setting.path() + " is '" + written.value() + "'; expected " + expected,
                                "")),
                        () -> values.put(setting, written.value()));
    }

    private static Map<String, String> secrets(Map<String, String> environment) {
        Map<String, String> secrets = new HashMap<>(environment);
        secrets.keySet().removeIf(variable -> !SECRETS.contains(variable) && !variable.startsWith(AUDIT));
        return secrets;
    }
}
