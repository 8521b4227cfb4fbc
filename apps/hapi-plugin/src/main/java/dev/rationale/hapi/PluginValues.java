package dev.rationale.hapi;

import dev.rationale.cdshooks.settings.ClientSettings;
import java.util.List;

/** What a host may say to the plug-in, as {@code docs/schema/settings.schema.json} says it; an empty text sets nothing. */
record PluginValues(
        String language,
        String zone,
        List<String> rules,
        String audit,
        String sensitive,
        int mostResources,
        Hooks cdsHooks) {

    /** How the CDS services are offered. */
    record Hooks(
            String path,
            String externalUrl,
            String ownServer,
            List<String> corsOrigins,
            String feedbackFile,
            boolean cardPerQuestion,
            boolean development,
            List<ClientSettings> clients) {}
}
