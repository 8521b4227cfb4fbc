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
import java.util.Map;

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

    public ObjectNode document(Guideline guideline, Caller caller, String language, LocalDate today) {
        PrefetchStyle style = options.prefetch().of(caller);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode services = document.putArray("services");
        for (HookService service : HookService.values()) {
            describe(service, guideline, language, services.addObject());
            ObjectNode prefetch = ((ObjectNode) services.get(services.size() - 1)).putObject("prefetch");
            PatientSearches.of(guideline, style).forEach(one -> prefetch.put(one.key(), one.template(today, style)));
        }
        return document;
    }

    private void describe(HookService service, Guideline guideline, String language, ObjectNode described) {
        Map<String, Object> title = Map.of(
                "guideline",
                guideline
                        .manifest()
                        .title()
                        .getOrDefault(language, guideline.id().id()));
        String description = guideline.texts().text(language, service.descriptionKey(), Map.of());
        described.put("hook", service.hook()).put("id", service.id());
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
