package dev.rationale.hapi;

import dev.rationale.cdshooks.settings.ClientSettings;
import dev.rationale.cdshooks.settings.Setting;
import dev.rationale.cdshooks.settings.SettingsReader;
import dev.rationale.cdshooks.settings.SettingsSchema;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/** Reads what a host says to the plug-in: its properties that begin with {@code rationale.}, or variables of that name. */
final class HostProperties {

    private static final String PREFIX = "rationale.";
    private static final String ITEM = "[]";

    private final Environment environment;
    private final SettingsSchema schema = new SettingsSchema("plugin");
    private final SettingsReader reader = new SettingsReader(schema);

    private HostProperties(Environment environment) {
        this.environment = environment;
    }

    /**
     * The properties, or what holds where nothing was said.
     *
     * @throws dev.rationale.cdshooks.settings.InvalidSettings with everything that is wrong
     */
    static PluginValues read(Environment environment) {
        HostProperties properties = new HostProperties(environment);
        properties.schema.settings().stream()
                .filter(setting -> !setting.path().contains(ITEM))
                .forEach(setting -> properties.take(setting.path()));
        properties.clients();
        properties.unknown();
        return properties.reader.read(PluginValues.class, HostProperties::problems);
    }

    private static List<Problem> problems(PluginValues values) {
        return ClientSettings.problems(values.cdsHooks().clients()).stream()
                .map(what -> new Problem("settings", PREFIX + "cds-hooks.clients", 0, what, ""))
                .toList();
    }

    private boolean take(String path) {
        String name = Setting.propertyOf(path);
        Optional<String> value = text(name);
        value.ifPresent(text -> reader.set(path, text, name));
        return value.isPresent();
    }

    /** A list is written with commas, or item by item. */
    private Optional<String> text(String name) {
        if (environment.containsProperty(name)) {
            return Optional.ofNullable(environment.getProperty(name));
        }
        List<String> items = new ArrayList<>();
        while (environment.containsProperty(name + "[" + items.size() + "]")) {
            items.add(environment.getRequiredProperty(name + "[" + items.size() + "]"));
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(String.join(",", items));
    }

    private void clients() {
        List<Setting> members = schema.settings().stream()
                .filter(setting -> setting.path().contains(ITEM))
                .toList();
        boolean more = true;
        for (int item = 0; more; item++) {
            String number = "[" + item + "]";
            more = members.stream()
                    .map(setting -> take(setting.path().replace(ITEM, number)))
                    .reduce(false, Boolean::logicalOr);
        }
    }

    /** A host's own sources are asked for their names; a variable of the surroundings may be somebody else's. */
    private void unknown() {
        if (environment instanceof ConfigurableEnvironment host) {
            Set<String> known =
                    schema.settings().stream().map(Setting::property).collect(Collectors.toCollection(TreeSet::new));
            host.getPropertySources().stream()
                    .filter(EnumerablePropertySource.class::isInstance)
                    .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                    .filter(name -> name.startsWith(PREFIX))
                    .distinct()
                    .forEach(name -> unknown(name, known));
        }
    }

    private void unknown(String name, Set<String> known) {
        String general = name.replaceAll("\\[\\d+]", ITEM);
        Set<String> relaxed = known.stream().map(HostProperties::relaxed).collect(Collectors.toSet());
        String here = relaxed(general);
        if (!relaxed.contains(here) && !relaxed.contains(here.replaceFirst("\\[]$", ""))) {
            reader.tell(name, "the property is not known", Nearest.maybe(general, known));
        }
    }

    /** A host reads {@code externalUrl} and {@code external-url} as the same name. */
    private static String relaxed(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
