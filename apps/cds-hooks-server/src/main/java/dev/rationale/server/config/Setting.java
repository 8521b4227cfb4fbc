package dev.rationale.server.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set, but for the clients. The table in {@code docs/integrators.md} is held to this list by a test. */
public enum Setting {
    HOST("host", Kind.TEXT, "127.0.0.1", "address to listen on"),
    PORT("port", Kind.NUMBER, "8080", "port to listen on; 0 takes a free one"),
    EXTERNAL_URL(
            "externalUrl", Kind.URL, "", "base URL under which clients reach the service; needed outside development"),
    DEVELOPMENT("development", Kind.FLAG, "false", "nobody is authenticated and http is allowed; for trying out only"),
    DEVELOPMENT_FHIR_SERVERS(
            "developmentFhirServers", Kind.LIST, "", "FHIR servers that a caller may name in development"),
    LANGUAGE("language", Kind.TEXT, "en", "language where a request asks for none that there is"),
    ZONE("zone", Kind.ZONE, "UTC", "zone whose calendar says what today is"),
    EVIDENCE_AS_OF("evidenceAsOf", Kind.DAY, "", "day of the evidence clock; today if empty"),
    RULES("rules", Kind.TEXT, "", "directory with a guideline, watched for changes; the bundled one if empty"),
    RULES_LOOK(
            "rulesLookMillis",
            Kind.NUMBER,
            "1000",
            "how often the directory is looked at; 0 leaves it to POST /reload"),
    CORS_ORIGINS("corsOrigins", Kind.LIST, "", "origins of browsers that may call"),
    ANNOUNCE_VERSIONS(
            "announceVersions",
            Kind.FLAG,
            "false",
            "whether discovery carries version and hookVersion (CDS Hooks 3.0)"),
    WARM_UP("warmUpCalls", Kind.NUMBER, "200", "calls about nobody that the service answers itself before it is ready"),
    TLS_KEY_STORE(
            "tls.keyStore",
            Kind.TEXT,
            "",
            "PKCS #12 file with key and certificate; its password is RATIONALE_TLS_PASSWORD"),
    TLS_CERTIFICATE("tls.certificate", Kind.TEXT, "", "PEM file with the certificate chain"),
    TLS_KEY("tls.key", Kind.TEXT, "", "PEM file with the private key (PKCS #8, not encrypted)"),
    ADMIN_PORT(
            "admin.port",
            Kind.NUMBER,
            "8081",
            "port on this machine for POST /reload; open if RATIONALE_ADMIN_TOKEN is set"),
    FEEDBACK_FILE(
            "feedback.file",
            Kind.TEXT,
            "rationale-feedback.ndjson",
            "file to which feedback is appended; only counted if empty"),
    AUDIT_DIRECTORY(
            "audit.directory",
            Kind.TEXT,
            "rationale-audit",
            "audit trail, without a record in which nothing is answered; none if empty"),
    PAGE_MINUTES("pages.minutes", Kind.NUMBER, "30", "how long an explanation page can be opened"),
    TOKEN_SKEW("tokens.skewSeconds", Kind.NUMBER, "60", "by how much clocks may differ"),
    TOKEN_LIFETIME("tokens.lifetimeSeconds", Kind.NUMBER, "900", "longest time from iat to exp"),
    TOKEN_MEMORY(
            "tokens.remembered",
            Kind.NUMBER,
            "50000",
            "used tokens of one issuer that are remembered until they expire"),
    FETCH_MILLIS("fetch.millis", Kind.NUMBER, "2000", "time for all that one call fetches"),
    FETCH_PAGES("fetch.pages", Kind.NUMBER, "20", "pages of one search"),
    FETCH_KIBIBYTES("fetch.kibibytes", Kind.NUMBER, "8192", "size of all that one call fetches"),
    BODY_KIBIBYTES("limits.bodyKibibytes", Kind.NUMBER, "4096", "largest request body; more is answered with 413"),
    BODY_MILLIS("limits.bodyMillis", Kind.NUMBER, "10000", "time for a whole request body to arrive; then 408"),
    RATE("limits.requestsPerSecond", Kind.NUMBER, "200", "requests of one address a second; more is answered with 429"),
    RUNNING("limits.running", Kind.NUMBER, "0", "calls worked on at once; 0 is two for each processor"),
    QUEUED("limits.queued", Kind.NUMBER, "100", "calls that wait for their turn; more is answered with 503"),
    QUEUE_MILLIS("limits.queueMillis", Kind.NUMBER, "2000", "longest wait for a turn; then 503"),
    CALL_MILLIS("limits.callMillis", Kind.NUMBER, "5000", "longest work on one call, with what it fetches; then 503"),
    IDLE_MILLIS(
            "limits.idleMillis", Kind.NUMBER, "10000", "longest silence of a client; then its connection is closed"),
    CONNECTIONS("limits.connections", Kind.NUMBER, "1000", "open connections; more wait to be accepted"),
    STOP_MILLIS(
            "limits.stopMillis",
            Kind.NUMBER,
            "10000",
            "time that calls under way have to finish when the service stops");

    /** What a value looks like. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        URL,
        ZONE,
        DAY,
        LIST
    }

    private final String path;
    private final Kind kind;
    private final String byDefault;
    private final String meaning;

    Setting(String path, Kind kind, String byDefault, String meaning) {
        this.path = path;
        this.kind = kind;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** Where it stands in the file, for instance {@code limits.bodyKibibytes}. */
    public String path() {
        return path;
    }

    Kind kind() {
        return kind;
    }

    public String byDefault() {
        return byDefault;
    }

    /** What it is, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Its name in the environment, for instance {@code RATIONALE_LIMITS_BODY_KIBIBYTES}. */
    public String variable() {
        return "RATIONALE_"
                + path.replace('.', '_').replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** The setting with a path. */
    public static Optional<Setting> at(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
    }
}
