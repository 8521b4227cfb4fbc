package dev.rationale.server.config;

import dev.rationale.cdshooks.fetch.AllowedServers;
import dev.rationale.cdshooks.settings.ClientSettings;
import dev.rationale.engine.guideline.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether settings that are each in order are so together. */
final class SettingsValidator {

    /** More than a minute is no difference of clocks but a clock that is wrong. */
    private static final int MOST_SKEW = 60;

    private static final String DEVELOPMENT = "development was meant: --dev.";

    private final SettingValues values;
    private final List<Problem> problems = new ArrayList<>();

    private SettingsValidator(SettingValues values) {
        this.values = values;
    }

    static List<Problem> problems(SettingValues values, Map<String, String> secrets) {
        SettingsValidator validator = new SettingsValidator(values);
        if (!values.development()) {
            validator.production();
        }
        ClientSettings.problems(values.clients()).forEach(problem -> validator.problem("clients", problem, ""));
        validator.tls(secrets.containsKey(ServiceSettingsReader.TLS_PASSWORD));
        validator.servers();
        int skew = values.tokens().skewSeconds();
        if (skew > MOST_SKEW) {
            validator.problem("tokens.skewSeconds", "the value is " + skew + "; expected at most " + MOST_SKEW, "");
        }
        return validator.problems;
    }

    private void production() {
        String url = values.externalUrl();
        if (!url.startsWith("https://")) {
            problem(
                    "externalUrl",
                    "the value is '" + url + "'; expected the https URL under which clients reach the service",
                    DEVELOPMENT);
        }
        if (values.clients().isEmpty()) {
            problem("clients", "nobody may call: there is no client", DEVELOPMENT);
        }
    }

    private void tls(boolean password) {
        boolean store = !values.tls().keyStore().isEmpty();
        boolean certificate = !values.tls().certificate().isEmpty();
        boolean key = !values.tls().key().isEmpty();
        if (certificate != key || (store && key)) {
            problem("tls.keyStore", "either this or both tls.certificate and tls.key are expected", "");
        }
        if (store && !password) {
            problem(
                    "tls.keyStore",
                    "the file needs a password, which is expected in " + ServiceSettingsReader.TLS_PASSWORD,
                    "");
        }
    }

    /** Each address is tried on the list that will compare it, so that a typing error shows at the start. */
    private void servers() {
        values.clients()
                .forEach(client ->
                        client.servers().forEach(address -> server(client.name(), address, values.development())));
        values.developmentFhirServers().forEach(address -> server("development", address, true));
    }

    private void server(String client, String address, boolean plainHttp) {
        try {
            new AllowedServers(Map.of(client, Set.of(address)), plainHttp);
        } catch (IllegalArgumentException noServer) {
            problem("fhirServers of " + client, String.valueOf(noServer.getMessage()), "");
        }
    }

    private void problem(String setting, String what, String maybe) {
        problems.add(new Problem("settings", setting, 0, what, maybe));
    }
}
