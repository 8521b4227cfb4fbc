package dev.rationale.cdshooks.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.HookOptions;
import dev.rationale.engine.Guideline;
import dev.rationale.service.PatientSearches;
import dev.rationale.service.PrefetchStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The discovery document (D1 to D10). */
public final class Discovery {

    /** The version of CDS Hooks whose members are announced where versions are announced at all. */
    private static final String VERSION = "3.0.0";

    /** Key of the text that says what the services need. */
    static final String USAGE = "service.usage";

    /** Key of the text that announces development mode. */
    static final String DEVELOPMENT = "service.development";

    private final HookOptions options;

    public Discovery(HookOptions options) {
        this.options = options;
    }

    /**
     * All services, each with what its own guideline needs.
     *
     * @param language in which a guideline is described to the caller
     */
    public ObjectNode document(
            List<ServedHook> served, Caller caller, Function<Guideline, String> language, LocalDate today) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode services = document.putArray("services");
        for (ServedHook service : served) {
            ObjectNode described = service.guideline()
                    .use(guideline -> described(service, guideline, caller, language.apply(guideline), today));
            services.add(described);
        }
        return document;
    }

    private ObjectNode described(
            ServedHook service, Guideline guideline, Caller caller, String language, LocalDate today) {
        PrefetchStyle style = options.prefetch().of(caller);
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        describe(service, guideline, language, described);
        ObjectNode prefetch = described.putObject("prefetch");
        PatientSearches.of(guideline, style).forEach(one -> prefetch.put(one.key(), one.template(today, style)));
        return described;
    }

    private void describe(ServedHook served, Guideline guideline, String language, ObjectNode described) {
        HookService service = served.hook();
        Map<String, Object> title = Map.of(
                "guideline",
                guideline
                        .manifest()
                        .title()
                        .getOrDefault(language, guideline.id().id()));
        String description = guideline.texts().text(language, service.descriptionKey(), Map.of());
        described.put("hook", service.hook()).put("id", served.id());
        described.put("title", guideline.texts().text(language, service.titleKey(), title));
        described.put(
                "description", options.development() ? development(guideline, language, description) : description);
        described.put("usageRequirements", guideline.texts().text(language, USAGE, Map.of()));
        if (options.announceVersions()) {
            described.put("version", VERSION).put("hookVersion", HookService.HOOK_VERSION);
        }
    }

    private static String development(Guideline guideline, String language, String description) {
        return guideline.texts().text(language, DEVELOPMENT, Map.of("description", description));
    }
}
