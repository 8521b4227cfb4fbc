package dev.rationale.hapi;

import dev.rationale.cdshooks.HookOptions;
import dev.rationale.cdshooks.PrefetchStyles;
import dev.rationale.cdshooks.fetch.FhirBase;
import dev.rationale.cdshooks.security.TrustedClient;
import dev.rationale.cdshooks.settings.ClientSettings;
import dev.rationale.fhir.out.CardsPer;
import dev.rationale.service.PrefetchStyle;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * How the CDS services are offered, by properties whose names begin with {@code rationale.cds-hooks.}
 *
 * @param path where they are mapped in the host, without a slash at its end
 * @param development whether everybody is let in, which discovery then says
 * @param externalUrl under which clients reach that path
 * @param ownServer the base address under which clients name this FHIR server, if what they do not prefetch is read here
 * @param clients whose tokens are accepted
 * @param prefetch what each client can be asked for
 * @param corsOrigins origins of browsers that may call
 * @param cardsPer how many cards somebody who opens a chart is given at most
 * @param feedbackFile where feedback is kept; it is checked and confirmed but not kept if there is none
 */
record CdsHooksSettings(
        String path,
        boolean development,
        URI externalUrl,
        Optional<FhirBase> ownServer,
        List<TrustedClient> clients,
        PrefetchStyles prefetch,
        Set<String> corsOrigins,
        CardsPer cardsPer,
        Optional<Path> feedbackFile) {

    private static final String PREFIX = "rationale.cds-hooks.";

    static CdsHooksSettings of(Environment environment) {
        PluginValues.Hooks hooks = HostProperties.read(environment).cdsHooks();
        String path = hooks.path().replaceFirst("/+$", "");
        List<TrustedClient> clients =
                hooks.clients().stream().map(ClientSettings::trusted).toList();
        String here = "http://localhost:" + environment.getProperty("server.port", "8080") + path;
        String url = hooks.externalUrl().isEmpty() ? here : hooks.externalUrl();
        if (!hooks.development() && !clients.isEmpty() && !url.startsWith("https://")) {
            throw new IllegalArgumentException(PREFIX + "external-url is '" + url
                    + "'; expected the https URL under which clients reach " + path + ".");
        }
        return new CdsHooksSettings(
                path,
                hooks.development(),
                URI.create(url.replaceFirst("/+$", "")),
                Optional.of(hooks.ownServer())
                        .filter(address -> !address.isEmpty())
                        .map(address -> base(address, hooks.development())),
                clients,
                new PrefetchStyles(PrefetchStyle.FULL, ClientSettings.lacks(hooks.clients())),
                Set.copyOf(hooks.corsOrigins()),
                hooks.cardPerQuestion() ? CardsPer.QUESTION : CardsPer.ANSWER,
                Optional.of(hooks.feedbackFile())
                        .filter(named -> !named.isBlank())
                        .map(Path::of));
    }

    private static FhirBase base(String address, boolean development) {
        return FhirBase.of(address, development)
                .orElseThrow(() -> new IllegalArgumentException(PREFIX + "own-server: '" + address
                        + "' is no base address of a FHIR server; expected one as https://ehr.example.org/fhir."));
    }

    /** Without a client nobody could call, so nothing is offered. */
    boolean offered() {
        return development || !clients.isEmpty();
    }

    HookOptions options(Settings settings) {
        HookOptions defaults = HookOptions.at(externalUrl);
        return new HookOptions(
                externalUrl,
                development,
                settings.language(),
                settings.zone(),
                defaults.evidenceAsOf(),
                corsOrigins,
                defaults.announceVersions(),
                prefetch,
                cardsPer,
                settings.sensitive(),
                defaults.maxBodyBytes(),
                defaults.pageLifetime(),
                defaults.pageBytes());
    }
}
