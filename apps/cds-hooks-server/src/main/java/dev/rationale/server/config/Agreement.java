package dev.rationale.server.config;

import dev.rationale.cdshooks.fetch.AllowedServers;
import dev.rationale.engine.guideline.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether settings that are each in order are so together. */
final class Agreement {

    /** More than a minute is no difference of clocks but a clock that is wrong. */
    private static final int MOST_SKEW = 60;

    private final Settings settings;
    private final List<Problem> problems = new ArrayList<>();

    private Agreement(Settings settings) {
        this.settings = settings;
    }

    static List<Problem> problems(Settings settings) {
        Agreement agreement = new Agreement(settings);
        if (!settings.flag(Setting.DEVELOPMENT)) {
            agreement.production();
        }
        agreement.tls();
        agreement.servers();
        if (settings.number(Setting.TOKEN_SKEW) > MOST_SKEW) {
            agreement.problem(
                    Setting.TOKEN_SKEW,
                    "the value is " + settings.text(Setting.TOKEN_SKEW) + "; expected at most " + MOST_SKEW,
                    "");
        }
        return agreement.problems;
    }

    private void production() {
        String url = settings.text(Setting.EXTERNAL_URL);
        if (!url.startsWith("https://")) {
            problem(
                    Setting.EXTERNAL_URL,
                    "the value is '" + url + "'; expected the https URL under which clients reach the service",
                    "development was meant: --dev.");
        }
        if (settings.clients().isEmpty()) {
            problems.add(new Problem(
                    "settings", "clients", 0, "nobody may call: there is no client", "development was meant: --dev."));
        }
    }

    private void tls() {
        boolean store = settings.given(Setting.TLS_KEY_STORE).isPresent();
        boolean certificate = settings.given(Setting.TLS_CERTIFICATE).isPresent();
        boolean key = settings.given(Setting.TLS_KEY).isPresent();
        if (certificate != key || (store && key)) {
            problem(Setting.TLS_KEY_STORE, "either this or both tls.certificate and tls.key are expected", "");
        }
        if (store && settings.secret(SettingsReader.TLS_PASSWORD).isEmpty()) {
            problem(
                    Setting.TLS_KEY_STORE,
                    "the file needs a password, which is expected in " + SettingsReader.TLS_PASSWORD,
                    "");
        }
    }

    /** Each address is tried on the list that will compare it, so that a typing error shows at the start. */
    private void servers() {
        boolean plainHttp = settings.flag(Setting.DEVELOPMENT);
        settings.clients()
                .forEach(client -> client.fhirServers()
                        .forEach(address -> server(client.client().name(), address, plainHttp)));
        settings.list(Setting.DEVELOPMENT_FHIR_SERVERS).forEach(address -> server("development", address, true));
    }

    private void server(String client, String address, boolean plainHttp) {
        try {
            new AllowedServers(Map.of(client, Set.of(address)), plainHttp);
        } catch (IllegalArgumentException noServer) {
            problems.add(
                    new Problem("settings", "fhirServers of " + client, 0, String.valueOf(noServer.getMessage()), ""));
        }
    }

    private void problem(Setting setting, String what, String maybe) {
        problems.add(new Problem("settings", setting.path(), 0, what, maybe));
    }
}
